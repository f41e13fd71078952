import type { ConceptIndex } from './concepts.ts';
import type { FactProfile, Profiles } from './profiles.ts';
import { wordStart } from './words.ts';

/** What speaks for and against answering with the best fact. */
export interface Evidence {
  /** Log-odds that some fact answers, against all kinds of silence. */
  answerable: number;
  /** Log-odds of the best fact and those of the same passages. */
  passage: number;
  /** Share of the question's weight (0 to 1) whose words the fact's texts and phrasings know. */
  coverage: number;
  /** Share of the question's weight (0 to 1) whose words no phrasing knows. */
  unknown: number;
  /** How many names and things from outside the article are mentioned that the fact does not speak of. */
  outside: number;
  /** How much rarer the kind of question (who, when, how many …) is for this fact than for others: 0 or less. */
  kind: number;
  /** The same for everything else that is mentioned: 0 or less. */
  subject: number;
}

export const evidenceNames = [
  'answerable',
  'passage',
  'coverage',
  'unknown',
  'outside',
  'kind',
  'subject',
] as const;

/** Log-odds, kept finite. */
export function logOdds(probability: number): number {
  return Math.log((probability + 1e-3) / (1 - probability + 1e-3));
}

/**
 * Gathers the evidence for one fact.
 * @param answerable Probability that some fact answers.
 * @param passage Probability of the best fact and those of its passages.
 */
export function gatherEvidence(
  words: readonly string[],
  found: readonly string[],
  fact: FactProfile,
  profiles: Profiles,
  concepts: ConceptIndex,
  answerable: number,
  passage: number,
): Evidence {
  let total = 0;
  let covered = 0;
  let unknown = 0;
  for (const start of new Set(words.map(wordStart))) {
    const weight = profiles.startWeights.get(start) ?? profiles.unknownWeight;
    total += weight;
    if (fact.starts.has(start)) covered += weight;
    if (!profiles.startWeights.has(start)) unknown += weight;
  }
  let outside = 0;
  let kind = 0;
  let subject = 0;
  for (const id of found) {
    const count = fact.concepts.get(id) ?? 0;
    if (concepts.outside.has(id)) {
      outside += 1 / (1 + count);
      continue;
    }
    const share = (count + 0.5) / (fact.phrasings + 1);
    const support = Math.min(0, Math.log(share / ((profiles.conceptShares.get(id) ?? 0) + 1e-3)));
    if (id.startsWith('ask-')) kind = Math.min(kind, support);
    else subject += support;
  }
  return {
    answerable: logOdds(answerable),
    passage: logOdds(passage),
    coverage: total > 0 ? covered / total : 0,
    unknown: total > 0 ? unknown / total : 0,
    outside,
    kind,
    subject,
  };
}
