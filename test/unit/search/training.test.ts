import { describe, expect, test } from 'vitest';
import { foldConcepts, indexConcepts } from '../../../src/search/concepts.ts';
import { buildDictionary, vectorOf } from '../../../src/search/features.ts';
import { classify, softmaxInPlace } from '../../../src/search/network.ts';
import { classesOf, phrasingsOf } from '../../../src/search/phrasings.ts';
import { seededRandom, shuffle } from '../../../src/search/random.ts';
import { type TrainingShape, trainNetwork } from '../../../src/search/training.ts';
import { splitWords } from '../../../src/search/words.ts';
import { loadSmall } from '../small-knowledge.ts';

const knowledge = loadSmall();
const phrasings = phrasingsOf(knowledge);
const kinds = classesOf(knowledge).map(({ kind }) => Number(kind === 'silence'));
const classes = kinds.length;
const concepts = indexConcepts(foldConcepts(knowledge.concepts));
const dictionary = buildDictionary(
  phrasings.map(({ words }) => words),
  concepts,
);
const examples = phrasings.map(({ words, classes: asked }) => ({
  vector: vectorOf(words, dictionary, concepts),
  classes: asked,
}));
const shaped = (weights: TrainingShape['weights']): TrainingShape => ({
  weights,
  hiddenPerClass: 3,
  smoothing: 0.1,
  epochs: 10,
  inputDropout: 0.1,
});
const train = (weights: TrainingShape['weights'], seed = 1, from = examples) =>
  trainNetwork(from, kinds, shaped(weights), dictionary.groupStarts, seed);
const vectorOfText = (text: string) => vectorOf(splitWords(text), dictionary, concepts);
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);

test('a question for two facts belongs to both', () => {
  const withPairs = loadSmall({
    'pairs.yaml': 'pairs:\n  - { facts: [length, cost], asks: { en: [size and price] } }\n',
  });
  const ids = classesOf(withPairs).map(({ id }) => id);
  expect(phrasingsOf(withPairs)).toContainEqual({
    words: ['size', 'and', 'price'],
    classes: [ids.indexOf('length'), ids.indexOf('cost')],
    language: 'en',
  });
});

test('phrasings are all ways of asking of all classes, with their language', () => {
  expect(classesOf(knowledge).map(({ id }) => id)).toEqual([
    'cost',
    'length',
    'architect',
    'other-bridges',
    'small-talk',
  ]);
  expect(phrasings).toHaveLength(9 + 10 + 4 + 4 + 3);
  expect(phrasings).toContainEqual({ words: ['hello', 'there'], classes: [4], language: 'en' });
  expect(phrasings).toContainEqual({
    words: ['ile', 'kosztuje', 'most'],
    classes: [0],
    language: 'pl',
  });
});

describe('training', () => {
  const weights = { word: 0.5, gram: 0.5, concept: 0.4 };

  test('the same seed gives the same network', () => {
    expect(train(weights, 7)).toEqual(train(weights, 7));
  });

  test('another seed gives another network', () => {
    expect(train(weights, 7).output).not.toEqual(train(weights, 8).output);
  });

  test('what was learned is found again', () => {
    const network = train(weights);
    const right = examples.filter(({ vector, classes: [number] }) => {
      const probabilities = classify(network, vector);
      return probabilities.indexOf(Math.max(...probabilities)) === number;
    });
    expect(right.length / examples.length).toBeGreaterThan(0.8);
  });

  test('a text of two classes makes both probable', () => {
    const both = { vector: vectorOfText('how long'), classes: [0, 2] };
    const network = train(weights, 1, Array(50).fill(both));
    const probabilities = [...classify(network, both.vector)];
    expect(probabilities[0]).toBeCloseTo(0.45, 1);
    expect(probabilities[2]).toBeCloseTo(0.45, 1);
  });

  test('a network looks only at the groups it is given', () => {
    const network = train({ concept: 1 });
    const classified = (text: string) => classify(network, vectorOfText(text));
    expect(classified('how long')).not.toEqual(classified('hello there'));
    expect(classified('hello there')).toEqual(classified(''));
  });

  test('without examples a network still gives probabilities', () => {
    const probabilities = classify(train(weights, 1, []), vectorOfText('how long'));
    expect(probabilities).toHaveLength(classes);
    expect(sum(probabilities)).toBeCloseTo(1, 5);
  });

  test('a hash that two groups share does no harm', () => {
    // FNV-1a gives the word "hvuhqg" and the concept "czueckh" the same hash.
    const words = [...Array(4).fill(['hvuhqg', 'jets']), ['jets'], ['jets']];
    const colliding = indexConcepts(
      foldConcepts([{ id: 'czueckh', words: { en: ['hvuhqg', 'jets'] } }]),
    );
    const clash = buildDictionary(words, colliding);
    const network = trainNetwork(
      words.map((one) => ({ vector: vectorOf(one, clash, colliding), classes: [one.length - 1] })),
      [0, 0],
      shaped({ word: 1, concept: 1, conceptPair: 1 }),
      clash.groupStarts,
      1,
    );
    expect(network.inputBytes.length % network.hidden).toBe(0);
    for (const one of words) {
      const probabilities = classify(network, vectorOf(one, clash, colliding));
      expect(sum(probabilities)).toBeCloseTo(1, 5);
    }
  });
});

test('what speaks for one class of a kind speaks for the others of the kind', () => {
  // Two subjects, each affirmed and denied; of the second nothing was ever said.
  const kinds = [0, 1, 0, 1];
  const statements: [string, number][] = [
    ['bridge stands', 0],
    ['bridge never stands', 1],
  ];
  const repeated = Array(20).fill(statements).flat() as [string, number][];
  const read = (text: string) => vectorOf(splitWords(text), seen, concepts);
  const seen = buildDictionary(
    repeated.map(([text]) => splitWords(text)),
    concepts,
  );
  const network = trainNetwork(
    repeated.map(([text, one]) => ({ vector: read(text), classes: [one] })),
    kinds,
    { ...shaped({ word: 1 }), smoothing: 0 },
    seen.groupStarts,
    1,
  );
  const [, , affirmed, denied] = classify(network, read('never')) as unknown as number[];
  expect(denied).toBeGreaterThan(2 * (affirmed as number));
});

describe('probabilities', () => {
  const network = train({ word: 0.5, gram: 0.5 });
  test.each(['how long is the bridge', 'xyzzy', ''])('of "%s" are positive and make 1', (text) => {
    const probabilities = classify(network, vectorOfText(text));
    expect(sum(probabilities)).toBeCloseTo(1, 5);
    expect(Math.min(...probabilities)).toBeGreaterThan(0);
  });

  test.each([
    ['equal scores', [2, 2], [0.5, 0.5]],
    ['large scores', [1000, 1000], [0.5, 0.5]],
    ['very unequal scores', [1000, -1000], [1, 0]],
    ['one score', [3], [1]],
  ])('of %s', (_what, scores, expected) => {
    const given = Float32Array.from(scores);
    softmaxInPlace(given);
    expect([...given]).toEqual(expected);
  });
});

describe('random numbers', () => {
  test('are the same for a seed, spread from 0 to 1, and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(Math.min(...draw(1))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draw(1))).toBeLessThan(1);
    expect(sum(draw(1)) / 1000).toBeCloseTo(0.5, 1);
  });

  test('shuffle an order without losing or doubling anything', () => {
    const order = Int32Array.from({ length: 100 }, (_, i) => i);
    shuffle(order, seededRandom(1));
    expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(100);
  });
});
