import type { Knowledge, Language } from '../knowledge/types.ts';
import { type ConceptIndex, indexConcepts } from './concepts.ts';
import {
  buildDictionary,
  type FeatureDictionary,
  type FeatureVector,
  vectorOf,
} from './features.ts';
import type { WordCounts } from './language.ts';
import { classify, type GroupWeights, type Network } from './network.ts';
import { type ClassRef, classesOf, type Phrasing, phrasingsOf } from './phrasings.ts';
import { trainNetwork } from './training.ts';

/** Everything that is learned from a knowledge folder. */
export interface Model {
  classes: ClassRef[];
  concepts: ConceptIndex;
  dictionary: FeatureDictionary;
  networks: Network[];
  wordCounts: WordCounts;
}

/** The networks see different features, so that they err differently; their mean is better than each. */
export const networkShapes: readonly GroupWeights[] = [
  { word: 0.5, gram: 0.5, edge: 0.2, concept: 0.4, conceptPair: 0.3 },
  { word: 0.5, part: 0.5, neighbours: 0.3, edge: 0.2, concept: 0.4, conceptPair: 0.3 },
  { word: 0.5, gram: 0.4, pair: 0.3, edge: 0.2, concept: 0.4, conceptPair: 0.3 },
];

/** What all networks of a folder share. */
export interface Groundwork {
  phrasings: Phrasing[];
  concepts: ConceptIndex;
  dictionary: FeatureDictionary;
}

/** Reads the phrasings and numbers their features. */
export function layGroundwork(knowledge: Knowledge): Groundwork {
  const phrasings = phrasingsOf(knowledge);
  const concepts = indexConcepts(knowledge.concepts);
  const dictionary = buildDictionary(
    phrasings.map((phrasing) => phrasing.words),
    concepts,
  );
  return { phrasings, concepts, dictionary };
}

/** Trains one of the networks, by its number in `networkShapes`. */
export function trainShape(knowledge: Knowledge, groundwork: Groundwork, shape: number): Network {
  const { phrasings, concepts, dictionary } = groundwork;
  const examples = phrasings.map((phrasing) => ({
    vector: vectorOf(phrasing.words, dictionary, concepts),
    class: phrasing.class,
  }));
  const weights = networkShapes[shape];
  if (!weights) throw new Error(`There is no network ${shape}.`);
  return trainNetwork(
    examples,
    classesOf(knowledge).length,
    weights,
    dictionary.groupStarts,
    shape + 1,
  );
}

/** How often each word stands in the phrasings of each language. */
export function countWords(phrasings: readonly Phrasing[]): WordCounts {
  const counts = new Map<string, Partial<Record<Language, number>>>();
  for (const { words, language } of phrasings) {
    for (const word of words) {
      const count = counts.get(word) ?? {};
      count[language] = (count[language] ?? 0) + 1;
      counts.set(word, count);
    }
  }
  return counts;
}

/** The mean probability that the networks give each class. */
export function classProbabilities(model: Model, vector: FeatureVector): Float32Array {
  const mean = new Float32Array(model.classes.length);
  for (const network of model.networks) {
    const probabilities = classify(network, vector);
    for (let c = 0; c < mean.length; c++) {
      mean[c] = (mean[c] as number) + (probabilities[c] as number) / model.networks.length;
    }
  }
  return mean;
}
