import type { Thresholds } from '../search/calibration.ts';
import type { Finding } from '../search/finding.ts';
import type { Outcome } from './reply.ts';

/** What to do about a question, and with which facts. */
export interface Decision {
  outcome: Outcome;
  /** One or two facts for `answer`, two or three for `choices`, else none. */
  facts: string[];
  /** 0 to 1: how sure we are of the first fact. */
  confidence: number;
}

/** The most facts that are offered when we ask back. */
export const mostChoices = 3;

/**
 * Decides on the evidence alone.
 * @param whole What was found for the whole question.
 * @param parts What was found for each part, where the question has two.
 */
export function decide(
  whole: Finding,
  parts: readonly Finding[],
  thresholds: Thresholds,
): Decision {
  const best = whole.matches[0];
  if (!best || whole.words.length === 0) return { outcome: 'off-topic', facts: [], confidence: 0 };
  const { confidence } = whole;
  const sureParts = parts.filter((part) => part.confidence >= thresholds.answer);
  const partFacts = [...new Set(sureParts.map((part) => part.matches[0]?.fact as string))];
  if (partFacts.length === 2 && sureParts.length === parts.length) {
    return {
      outcome: 'answer',
      facts: partFacts,
      confidence: Math.min(...sureParts.map((part) => part.confidence)),
    };
  }
  if (confidence >= thresholds.answer) return { outcome: 'answer', facts: [best.fact], confidence };
  if (confidence >= thresholds.choices) {
    return {
      outcome: 'choices',
      facts: whole.matches.slice(0, mostChoices).map((match) => match.fact),
      confidence,
    };
  }
  return { outcome: whole.silence[0]?.outcome ?? 'not-covered', facts: [], confidence };
}
