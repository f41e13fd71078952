import type { ConceptIndex } from './concepts.ts';
import { findHash, hashOf } from './hashing.ts';
import type { Phrasing } from './phrasings.ts';
import { wordStart } from './words.ts';

/**
 * All ways of asking, to be compared with a question: for each word, word's start and concept, sorted
 * by hash, the phrasings that have it, with its weight in them.
 */
export interface Neighbours {
  hashes: Int32Array;
  /** Where each feature's phrasings begin, and the end of the last. */
  starts: Int32Array;
  /** A feature's weight in a question: how rare it is. */
  rarities: Float32Array;
  phrasings: Int32Array;
  weights: Float32Array;
  /** 1 for each phrasing that a fact answers, 0 for one that is met with silence. */
  answered: Int8Array;
}

/** How many of the nearest phrasings vote. */
const voters = 20;

/** A vote falls by the factor e with so much less likeness (a cosine) than the nearest phrasing's. */
const fall = 0.1;

/** What each side gets before the votes, so that one far neighbour does not decide alone. */
const prior = 0.05;

/** What stands in a larger share of all phrasings tells too little for the time that it takes. */
const mostCommon = 0.02;

function featuresOf(words: readonly string[], concepts: ConceptIndex): Set<number> {
  const features = new Set<number>();
  for (const word of words) {
    features.add(hashOf(0, word));
    features.add(hashOf(1, wordStart(word)));
  }
  for (const concept of concepts.conceptsOf(words)) features.add(hashOf(2, concept));
  return features;
}

/**
 * Lays the phrasings out for comparison.
 * @param factCount How many classes are facts; those behind them are kinds of silence.
 */
export function layOutNeighbours(
  phrasings: readonly Phrasing[],
  factCount: number,
  concepts: ConceptIndex,
): Neighbours {
  const featured = phrasings.map(({ words }) => [...featuresOf(words, concepts)]);
  const having = new Map<number, number[]>();
  featured.forEach((features, number) => {
    for (const feature of features) {
      const list = having.get(feature);
      if (list) list.push(number);
      else having.set(feature, [number]);
    }
  });
  const mostHaving = mostCommon * phrasings.length;
  const rarity = (feature: number) => {
    const count = having.get(feature)?.length ?? 0;
    return count > mostHaving ? 0 : rarityOf(count, phrasings.length);
  };
  const lengths = featured.map((features) => Math.hypot(...features.map(rarity)) || 1);
  // What one phrasing alone has counts as much in a question as what none has.
  const shared = [...having].filter(([, list]) => list.length > 1).sort(([a], [b]) => a - b);
  const compared = shared.map(([, list]) => (list.length > mostHaving ? [] : list));
  const starts = new Int32Array(shared.length + 1);
  compared.forEach((list, at) => {
    starts[at + 1] = (starts[at] as number) + list.length;
  });
  return {
    hashes: Int32Array.from(shared, ([feature]) => feature),
    rarities: Float32Array.from(shared, ([feature]) => rarity(feature)),
    starts,
    phrasings: Int32Array.from(compared.flat()),
    weights: Float32Array.from(
      compared.flatMap((list, at) => {
        const one = rarity((shared[at] as [number, number[]])[0]);
        return list.map((number) => one / (lengths[number] as number));
      }),
    ),
    answered: Int8Array.from(phrasings, ({ classes: [first] }) =>
      Number((first as number) < factCount),
    ),
  };
}

/** Says for a question, from 0 to 1, how much the nearest ways of asking speak for an answer. */
export type NeighbourVote = (words: readonly string[], concepts: ConceptIndex) => number;

/**
 * Makes ready to ask the nearest neighbours (Cover and Hart 1967, by cosine): what somebody has nearly
 * asked before is answered, or not, as it was then, whatever the networks make of it.
 */
export function createVote(neighbours: Neighbours): NeighbourVote {
  // One place a phrasing, used for every question: so large an array each time would keep the garbage
  // collector busy. It is all zero between two questions.
  const likeness = new Float32Array(neighbours.answered.length);
  return (words, concepts) => {
    const { touched, length } = compare(neighbours, words, concepts, likeness);
    const nearest = greatest(likeness, touched, voters);
    const most = Math.max(0, ...nearest.map((number) => likeness[number] as number));
    let answered = prior;
    let all = 2 * prior;
    for (const number of nearest) {
      const vote = Math.exp(((likeness[number] as number) - most) / length / fall);
      all += vote;
      if (neighbours.answered[number] === 1) answered += vote;
    }
    for (const number of touched) likeness[number] = 0;
    return answered / all;
  };
}

/**
 * Compares a question with every phrasing.
 * @param likeness Gets, by phrasing, the cosine times the question's length; all zero before.
 * @returns The phrasings that have any likeness, and the question's length.
 */
function compare(
  { hashes, starts, rarities, phrasings, weights, answered }: Neighbours,
  words: readonly string[],
  concepts: ConceptIndex,
  likeness: Float32Array,
): { touched: number[]; length: number } {
  const touched: number[] = [];
  let squares = 0;
  for (const feature of featuresOf(words, concepts)) {
    const at = findHash(hashes, feature, 0, hashes.length);
    const rarity = at === undefined ? rarityOf(0, answered.length) : (rarities[at] as number);
    squares += rarity * rarity;
    if (at === undefined) continue;
    const end = starts[at + 1] as number;
    for (let i = starts[at] as number; i < end; i++) {
      const number = phrasings[i] as number;
      const before = likeness[number] as number;
      if (before === 0) touched.push(number);
      likeness[number] = before + rarity * (weights[i] as number);
    }
  }
  return { touched, length: Math.sqrt(squares) || 1 };
}

/** Inverse document frequency (Spärck Jones 1972) of what `having` of `all` phrasings have. */
function rarityOf(having: number, all: number): number {
  return Math.log((all + 1) / (having + 1));
}

/** Those of some places that have the greatest numbers, at most so many, in no order. */
function greatest(numbers: Float32Array, places: readonly number[], most: number): number[] {
  const best = places.slice(0, most);
  const findLeast = () => {
    let least = 0;
    best.forEach((place, i) => {
      if ((numbers[place] as number) < (numbers[best[least] as number] as number)) least = i;
    });
    return least;
  };
  let leastAt = findLeast();
  for (let i = most; i < places.length; i++) {
    const place = places[i] as number;
    if ((numbers[place] as number) <= (numbers[best[leastAt] as number] as number)) continue;
    best[leastAt] = place;
    leastAt = findLeast();
  }
  return best;
}
