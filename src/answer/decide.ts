import type { Thresholds } from '../search/calibration.ts';
import type { Finding, Match } from '../search/finding.ts';
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

/** Whether a part of a question clearly asks for its best fact: likely by itself and against the next. */
function isClear([first, second]: readonly Match[]): boolean {
  return first !== undefined && first.score >= 0.2 && first.score >= 2 * (second?.score ?? 0);
}

/**
 * How probable, against the best fact, the next one must be to be told with it: somebody who may have
 * meant either is better served by both than by a guess.
 */
const closeSecond = 0.4;

/**
 * Decides on the evidence alone.
 * @param whole What was found for the whole question.
 * @param parts The facts that each part asks for, where the question has two.
 * @param addsTo Whether a fact tells something that another one does not.
 */
export function decide(
  whole: Finding,
  parts: readonly (readonly Match[])[],
  thresholds: Thresholds,
  addsTo: (fact: string, known: string) => boolean,
): Decision {
  const best = whole.matches[0];
  if (!best || whole.words.length === 0) {
    return { outcome: 'off-topic', facts: [], confidence: 0 };
  }
  const { confidence } = whole;
  if (confidence >= thresholds.answer) {
    const facts = factsOfParts(parts, best) ?? bestAndClose(best, whole.matches[1], addsTo);
    return { outcome: 'answer', facts, confidence };
  }
  if (confidence >= thresholds.choices) {
    const facts = whole.matches.slice(0, mostChoices).map((match) => match.fact);
    return { outcome: 'choices', facts, confidence };
  }
  return { outcome: whole.silence[0]?.outcome ?? 'not-covered', facts: [], confidence };
}

/** Two facts for two parts, only where the whole question, too, is about one of them. */
function factsOfParts(parts: readonly (readonly Match[])[], best: Match): string[] | undefined {
  const asked = parts.filter(isClear).flatMap((matches) => matches.slice(0, 1));
  const facts = [...new Set(asked.map(({ fact }) => fact))];
  return facts.length === 2 && facts.includes(best.fact) ? facts : undefined;
}

/** The best fact, with the next one where that is nearly as probable and tells something else. */
function bestAndClose(
  best: Match,
  next: Match | undefined,
  addsTo: (fact: string, known: string) => boolean,
): string[] {
  const isClose = next !== undefined && next.score >= closeSecond * best.score;
  return isClose && addsTo(next.fact, best.fact) ? [best.fact, next.fact] : [best.fact];
}
