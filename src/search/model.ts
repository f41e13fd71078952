import type { Knowledge, Language } from '../knowledge/types.ts';
import { type ConceptIndex, foldConcepts, indexConcepts } from './concepts.ts';
import { buildDictionary, type FeatureDictionary, vectorOf } from './features.ts';
import type { WordCounts } from './language.ts';
import type { Neighbours } from './neighbours.ts';
import { classify, type Network } from './network.ts';
import { type ClassRef, classesOf, type Phrasing, phrasingsOf } from './phrasings.ts';
import { type ClaimClass, claimClassesOf, claimPhrasingsOf, isOfText } from './statements.ts';
import { type TrainingShape, trainNetwork } from './training.ts';

/** What is learned from a knowledge folder: which fact a question asks for, and what to make of a claim. */
export type Task = 'questions' | 'claims';

/** Some networks over one dictionary, whose mean counts. */
export interface Ensemble {
  dictionary: FeatureDictionary;
  networks: Network[];
}

/** Everything that is learned from a knowledge folder. */
export interface Model {
  classes: ClassRef[];
  claimClasses: ClaimClass[];
  concepts: ConceptIndex;
  ensembles: Record<Task, Ensemble>;
  /** The ways of asking, to be compared with a question. */
  neighbours: Neighbours;
  wordCounts: WordCounts;
}

/**
 * What each network looks at. They see different features, so that they err differently; their mean is
 * better than each. For claims the order of things counts, who gives and who gets, and two classes
 * differ by a word, so their targets are not smoothed.
 */
export const networkShapes: Record<Task, readonly TrainingShape[]> = {
  questions: [
    { word: 0.25, gram: 0.25, edge: 0.1, concept: 0.2, conceptPair: 0.15, unknown: 0.3 },
    {
      word: 0.25,
      part: 0.25,
      pair: 0.15,
      edge: 0.1,
      concept: 0.2,
      conceptPair: 0.15,
      unknown: 0.3,
    },
    {
      word: 0.25,
      gram: 0.2,
      pair: 0.15,
      edge: 0.1,
      concept: 0.2,
      conceptPair: 0.15,
      conceptOrder: 0.15,
      unknown: 0.3,
    },
  ].map((weights) => ({
    weights,
    hiddenPerClass: 1,
    smoothing: 0.03,
    epochs: 12,
    inputDropout: 0.15,
  })),
  claims: [
    { gram: 0.4 },
    { part: 0.4, neighbours: 0.4, pair: 0.3 },
    { gram: 0.3, neighbours: 0.4, edge: 0.2 },
  ].map((weights) => ({
    weights: { word: 0.5, concept: 0.4, conceptOrder: 0.5, unknown: 0.3, ...weights },
    hiddenPerClass: 1,
    smoothing: 0,
    epochs: 20,
    inputDropout: 0.15,
  })),
};

/** What all networks of a task share. */
export interface Groundwork {
  phrasings: Phrasing[];
  /** Of each class, what it shares with others, numbered: a claim's verdict, for questions nothing. */
  kinds: number[];
  concepts: ConceptIndex;
  dictionary: FeatureDictionary;
}

const verdicts: readonly ClaimClass['verdict'][] = ['supported', 'contradicted', 'not-in-article'];

/** Reads a task's phrasings and numbers their features. */
export function layGroundwork(knowledge: Knowledge, task: Task): Groundwork {
  const isClaims = task === 'claims';
  const concepts = indexConcepts(foldConcepts(knowledge.concepts));
  const phrasings = isClaims ? claimPhrasingsOf(knowledge, concepts) : phrasingsOf(knowledge);
  const kinds = isClaims
    ? claimClassesOf(knowledge).map(({ verdict }) => verdicts.indexOf(verdict))
    : classesOf(knowledge).map(() => 0);
  const texts = phrasings.map(({ words }) => words);
  return { phrasings, kinds, concepts, dictionary: buildDictionary(texts, concepts) };
}

/** Trains one network of a task, by its number in `networkShapes`. */
export function trainShape(
  { phrasings, kinds, concepts, dictionary }: Groundwork,
  task: Task,
  shape: number,
): Network {
  const settings = networkShapes[task][shape];
  if (!settings) throw new Error(`There is no network ${shape} for ${task}.`);
  const examples = phrasings.map(({ words, classes: asked }) => ({
    vector: vectorOf(words, dictionary, concepts),
    classes: asked,
  }));
  return trainNetwork(examples, kinds, settings, dictionary.groupStarts, shape + 1);
}

/** How often each word stands in the phrasings of each language. */
export function countWords(phrasings: readonly Phrasing[]): WordCounts {
  const counts = new Map<string, Partial<Record<Language, number>>>();
  for (const { words, language } of phrasings) {
    for (const word of words.filter(isOfText)) {
      const count = counts.get(word) ?? {};
      count[language] = (count[language] ?? 0) + 1;
      counts.set(word, count);
    }
  }
  return counts;
}

/** The probability of each class, the mean of what the networks say; empty without networks. */
export function classProbabilities(
  { dictionary, networks }: Ensemble,
  words: readonly string[],
  concepts: ConceptIndex,
): Float32Array {
  const vector = vectorOf(words, dictionary, concepts);
  const mean = new Float32Array(networks[0]?.classes ?? 0);
  for (const network of networks) {
    const probabilities = classify(network, vector);
    for (let c = 0; c < mean.length; c++) {
      mean[c] = (mean[c] as number) + (probabilities[c] as number) / networks.length;
    }
  }
  return mean;
}
