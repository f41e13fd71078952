import type { Knowledge, Language } from '../knowledge/types.ts';
import { type Calibration, confidenceOf, type Thresholds } from './calibration.ts';
import { gatherEvidence } from './evidence.ts';
import { vectorOf } from './features.ts';
import type { Finding } from './finding.ts';
import { tellLanguage } from './language.ts';
import { classProbabilities, type Model } from './model.ts';
import { splitParts } from './parts.ts';
import { buildProfiles } from './profiles.ts';
import { buildSpeller } from './spelling.ts';
import { splitWords } from './words.ts';

/** Finds facts for questions; pure and synchronous. */
export interface Search {
  thresholds: Thresholds;
  /**
   * @param locale Decides the language only where the text does not tell it.
   */
  find(text: string, locale?: Language): Finding;
  /** What each part of a question asks for; empty where it asks for one thing. */
  findParts(text: string, whole: Finding): Finding[];
}

/** Words seen only once are as likely to be typing errors as words to repair to. */
const leastKnown = 2;

export function createSearch(knowledge: Knowledge, model: Model, calibration: Calibration): Search {
  const { classes, concepts, dictionary, wordCounts } = model;
  const profiles = buildProfiles(knowledge, concepts);
  const known = new Map<string, number>();
  for (const [word, counts] of wordCounts) {
    const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
    if (count >= leastKnown) known.set(word, count);
  }
  const speller = buildSpeller(known);
  const factCount = knowledge.facts.length;
  const samePassage = knowledge.facts.map((fact) =>
    knowledge.facts.flatMap((other, number) =>
      other.paragraphs.some((label) => fact.paragraphs.includes(label)) ? [number] : [],
    ),
  );

  const find = (text: string, locale?: Language): Finding => {
    const typed = splitWords(text);
    const language =
      tellLanguage(text, typed, wordCounts, knowledge.languages) ??
      locale ??
      knowledge.languages[0] ??
      'en';
    const repaired: Finding['repaired'] = [];
    const words = typed.map((word) => {
      const meant = wordCounts.has(word) ? undefined : speller.repair(word);
      if (!meant) return word;
      repaired.push({ from: word, to: meant });
      return meant;
    });
    const probabilities = classProbabilities(model, vectorOf(words, dictionary, concepts));
    const ranked = [...probabilities.slice(0, factCount).keys()].sort(
      (a, b) => (probabilities[b] as number) - (probabilities[a] as number),
    );
    const best = ranked[0] as number;
    const found = concepts.conceptsOf(words);
    const answerable = sum(ranked.map((fact) => probabilities[fact] as number));
    const passage = sum(
      (samePassage[best] as number[]).map((fact) => probabilities[fact] as number),
    );
    const profile = profiles.facts[best];
    if (!profile) throw new Error('There is no fact to find.');
    const evidence = gatherEvidence(words, found, profile, profiles, concepts, answerable, passage);
    return {
      language,
      words,
      repaired,
      concepts: found,
      matches: ranked.map((fact) => ({
        fact: classes[fact]?.id as string,
        score: probabilities[fact] as number,
      })),
      silence: classes
        .flatMap((one, number) =>
          one.kind === 'silence'
            ? [{ id: one.id, outcome: one.outcome, score: probabilities[number] as number }]
            : [],
        )
        .sort((a, b) => b.score - a.score),
      evidence,
      confidence: words.length === 0 ? 0 : confidenceOf(calibration, evidence),
    };
  };

  return {
    thresholds: calibration.thresholds,
    find,
    findParts: (text, whole) => splitParts(text).map((part) => find(part, whole.language)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
