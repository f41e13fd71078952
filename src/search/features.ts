import type { ConceptIndex } from './concepts.ts';
import { findHash, hashOf } from './hashing.ts';
import { wordStart } from './words.ts';

/**
 * The kinds of features, in the order in which a dictionary numbers them:
 * words; neighbouring words' starts; any two words' starts; character 3- to 5-grams of the whole text,
 * across words; 2- to 4-grams inside words; how it begins and ends; concepts; any two concepts; any two
 * concepts in their order, which tells who gives from who gets; how many words are unknown, of how many,
 * and what stands beside them.
 */
export const featureGroups = [
  'word',
  'neighbours',
  'pair',
  'gram',
  'part',
  'edge',
  'concept',
  'conceptPair',
  'conceptOrder',
  'unknown',
] as const;

export type FeatureGroup = (typeof featureGroups)[number];

const wordGroup = featureGroups.indexOf('word');

/** The features of a text that the dictionary knows, group by group; each group has length 1. */
export type FeatureVector = { index: Int32Array; value: Float32Array }[];

/**
 * Numbers the features that occur often enough: a feature's number is where its hash stands. Sorted
 * numbers need no table to be built at start, and a look-up halves them some sixteen times.
 */
export interface FeatureDictionary {
  /** The hashes, group after group, ascending within each. */
  hashes: Int32Array;
  /** Where each group's hashes begin, and the end of the last. */
  groupStarts: Int32Array;
}

/** Features that fewer phrasings have are left out: they hardly help and make the model large. */
const leastOccurrences = 4;

function grams(text: string, from: number, to: number, add: (gram: string) => void): void {
  for (let length = from; length <= to; length++) {
    for (let at = 0; at + length <= text.length; at++) add(text.slice(at, at + length));
  }
}

function pairs(items: readonly string[], add: (pair: string) => void): void {
  const sorted = [...new Set(items)].sort();
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length; j++) add(`${sorted[i]} ${sorted[j]}`);
  }
}

/** The most words of which all pairs are looked at; longer texts would have thousands. */
const mostPairedWords = 24;

/**
 * How much of a text is in words that hardly any phrasing has. A question that asks for more than a fact
 * tells often says it in such a word, whichever it is.
 */
function describeUnknown(
  words: readonly string[],
  isKnown: (word: string) => boolean,
  add: (feature: string) => void,
): void {
  if (words.length === 0) return;
  const marked = words.map((word) => (isKnown(word) ? wordStart(word) : unknownMark));
  const unknown = marked.filter((word) => word === unknownMark).length;
  add(`count ${Math.min(unknown, 4)}`);
  add(`quarters ${Math.floor((4 * unknown) / words.length)}`);
  add(`length ${Math.min(words.length, 8)}`);
  marked.forEach((word, at) => {
    if (word !== unknownMark) return;
    add(unknownMark);
    add(`after ${marked[at - 1] ?? ''}`);
    add(`before ${marked[at + 1] ?? ''}`);
  });
}

const unknownMark = '?';

/**
 * How often each feature occurs in a text, group by group, by hash.
 * @param isKnown Whether enough phrasings have a word.
 */
function countFeatures(
  words: readonly string[],
  concepts: ConceptIndex,
  isKnown: (word: string) => boolean,
): Map<number, number>[] {
  const counts = featureGroups.map(() => new Map<number, number>());
  const adder = (group: FeatureGroup) => {
    const number = featureGroups.indexOf(group);
    const count = counts[number] as Map<number, number>;
    return (feature: string) => {
      const hash = hashOf(number, feature);
      count.set(hash, (count.get(hash) ?? 0) + 1);
    };
  };
  const starts = words.map(wordStart);
  words.forEach(adder('word'));
  const neighbours = adder('neighbours');
  for (let i = 1; i < starts.length; i++) neighbours(`${starts[i - 1]} ${starts[i]}`);
  pairs(starts.slice(0, mostPairedWords), adder('pair'));
  grams(` ${words.join(' ')} `, 3, 5, adder('gram'));
  const part = adder('part');
  for (const word of words) grams(` ${word} `, 2, 4, part);
  if (words.length > 0) {
    const edge = adder('edge');
    edge(`^${words[0]}`);
    edge(`^${words.slice(0, 2).join(' ')} `);
    edge(`${words[words.length - 1]}$`);
  }
  const found = concepts.conceptsOf(words);
  found.forEach(adder('concept'));
  pairs(found, adder('conceptPair'));
  const order = adder('conceptOrder');
  for (let i = 0; i < found.length; i++) {
    for (let j = i + 1; j < found.length; j++) order(`${found[i]} ${found[j]}`);
  }
  describeUnknown(words, isKnown, adder('unknown'));
  return counts;
}

/** Builds the dictionary of the features that occur in at least four of the texts. */
export function buildDictionary(
  texts: readonly (readonly string[])[],
  concepts: ConceptIndex,
): FeatureDictionary {
  const texted = new Map<string, number>();
  for (const words of texts)
    for (const word of new Set(words)) texted.set(word, (texted.get(word) ?? 0) + 1);
  const isKnown = (word: string) => (texted.get(word) ?? 0) >= leastOccurrences;
  const occurrences = featureGroups.map(() => new Map<number, number>());
  for (const words of texts) {
    countFeatures(words, concepts, isKnown).forEach((counts, group) => {
      const all = occurrences[group] as Map<number, number>;
      for (const hash of counts.keys()) all.set(hash, (all.get(hash) ?? 0) + 1);
    });
  }
  const groups = occurrences.map((all) =>
    Int32Array.from(
      [...all].filter(([, count]) => count >= leastOccurrences).map(([hash]) => hash),
    ).sort(),
  );
  const groupStarts = new Int32Array(featureGroups.length + 1);
  groups.forEach((group, g) => {
    groupStarts[g + 1] = (groupStarts[g] as number) + group.length;
  });
  const hashes = new Int32Array(groupStarts[groups.length] as number);
  groups.forEach((group, g) => {
    hashes.set(group, groupStarts[g]);
  });
  return { hashes, groupStarts };
}

/** The number of a group's feature by its hash; undefined where the dictionary has none. */
function numberOf(
  { hashes, groupStarts }: FeatureDictionary,
  group: number,
  hash: number,
): number | undefined {
  return findHash(hashes, hash, groupStarts[group] as number, groupStarts[group + 1] as number);
}

/** The feature vector of a text: 1 + ln(count) of each known feature, each group brought to length 1. */
export function vectorOf(
  words: readonly string[],
  dictionary: FeatureDictionary,
  concepts: ConceptIndex,
): FeatureVector {
  const isKnown = (word: string) =>
    numberOf(dictionary, wordGroup, hashOf(wordGroup, word)) !== undefined;
  return countFeatures(words, concepts, isKnown).map((counts, group) => {
    const index: number[] = [];
    const value: number[] = [];
    let squares = 0;
    for (const [hash, count] of counts) {
      const number = numberOf(dictionary, group, hash);
      if (number === undefined) continue;
      const weight = 1 + Math.log(count);
      index.push(number);
      value.push(weight);
      squares += weight * weight;
    }
    const scale = 1 / Math.sqrt(squares || 1);
    return {
      index: Int32Array.from(index),
      value: Float32Array.from(value, (weight) => weight * scale),
    };
  });
}
