import { beforeAll, describe, expect, test } from 'vitest';
import { vectorOf } from '../../../src/search/features.ts';
import {
  classProbabilities,
  countWords,
  layGroundwork,
  type Model,
  networkShapes,
  trainShape,
} from '../../../src/search/model.ts';
import { decodeModel, encodeModel } from '../../../src/search/model-file.ts';
import { classify, softmaxInPlace } from '../../../src/search/network.ts';
import { classesOf, phrasingsOf } from '../../../src/search/phrasings.ts';
import { seededRandom, shuffle } from '../../../src/search/random.ts';
import { trainNetwork } from '../../../src/search/training.ts';
import { splitWords } from '../../../src/search/words.ts';
import { loadSmall } from '../small-knowledge.ts';

const knowledge = loadSmall();
const groundwork = layGroundwork(knowledge);
const { concepts, dictionary, phrasings } = groundwork;
const vectorOfText = (text: string) => vectorOf(splitWords(text), dictionary, concepts);
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);

let model: Model;
beforeAll(() => {
  model = {
    classes: classesOf(knowledge),
    concepts,
    dictionary,
    networks: networkShapes.map((_, shape) => trainShape(knowledge, groundwork, shape)),
    wordCounts: countWords(phrasings),
  };
});

describe('phrasings', () => {
  test('are all ways of asking of all classes, with their language', () => {
    expect(classesOf(knowledge).map(({ id }) => id)).toEqual([
      'cost',
      'length',
      'architect',
      'other-bridges',
      'small-talk',
    ]);
    const all = phrasingsOf(knowledge);
    expect(all).toHaveLength(9 + 10 + 4 + 4 + 3);
    expect(all).toContainEqual({ words: ['hello', 'there'], class: 4, language: 'en' });
    expect(all).toContainEqual({ words: ['ile', 'kosztuje', 'most'], class: 0, language: 'pl' });
  });

  test('are counted word by word and language by language', () => {
    expect(model.wordCounts.get('hello')).toEqual({ en: 4 });
    expect(model.wordCounts.get('most')).toEqual({ pl: 6 });
    expect(model.wordCounts.has('tunel')).toBe(false);
  });
});

describe('training', () => {
  test('the same seed gives the same network', () => {
    networkShapes.forEach((_, shape) => {
      expect(trainShape(knowledge, groundwork, shape)).toEqual(model.networks[shape]);
    });
  });

  test('another seed gives another network', () => {
    const examples = phrasings.map(({ words, class: number }) => ({
      vector: vectorOf(words, dictionary, concepts),
      class: number,
    }));
    const [one, same, other] = [7, 7, 8].map((seed) =>
      trainNetwork(examples, model.classes.length, { word: 1 }, dictionary.groupStarts, seed),
    );
    expect(one).toEqual(same);
    expect(one?.output).not.toEqual(other?.output);
  });

  test('there is no fourth network', () => {
    expect(() => trainShape(knowledge, groundwork, networkShapes.length)).toThrow('no network');
  });

  test('a network takes only the groups it is given', () => {
    const network = trainNetwork([], 2, { concept: 1 }, dictionary.groupStarts, 1);
    expect(classify(network, vectorOfText('how long'))).not.toEqual(
      classify(network, vectorOfText('hello')),
    );
    expect(classify(network, vectorOfText('hello there'))).toEqual(
      classify(network, vectorOfText('')),
    );
  });

  test('what was learned is found again', () => {
    const right = phrasings.filter(({ words, class: number }) => {
      const probabilities = classProbabilities(model, vectorOf(words, dictionary, concepts));
      return probabilities.indexOf(Math.max(...probabilities)) === number;
    });
    expect(right.length / phrasings.length).toBeGreaterThan(0.8);
  });
});

describe('probabilities', () => {
  test.each([['how long is the bridge'], ['xyzzy'], ['']])(
    'of "%s" are positive and make 1',
    (text) => {
      const probabilities = classProbabilities(model, vectorOfText(text));
      expect(probabilities).toHaveLength(model.classes.length);
      expect(sum(probabilities)).toBeCloseTo(1, 5);
      expect(Math.min(...probabilities)).toBeGreaterThan(0);
    },
  );

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

describe('a model as bytes', () => {
  test('gives the same knowledge and exactly the same probabilities', () => {
    const decoded = decodeModel(encodeModel(knowledge, model));
    expect(decoded.knowledge).toEqual(knowledge);
    expect(decoded.model.wordCounts).toEqual(model.wordCounts);
    expect(decoded.model.networks).toEqual(model.networks);
    for (const text of ['how long is it', 'скільки коштує', 'hello', 'xyzzy', '']) {
      const vector = vectorOf(splitWords(text), decoded.model.dictionary, decoded.model.concepts);
      expect(classProbabilities(decoded.model, vector)).toEqual(
        classProbabilities(model, vectorOfText(text)),
      );
    }
  });

  test('may stand anywhere in a buffer', () => {
    const bytes = encodeModel(knowledge, model);
    const around = new Uint8Array(bytes.length + 20).fill(255);
    around.set(bytes, 3);
    const decoded = decodeModel(around.subarray(3, 3 + bytes.length));
    expect(decoded.model.networks).toEqual(model.networks);
  });

  test('written twice are the same bytes', () => {
    const bytes = encodeModel(knowledge, model);
    const { knowledge: read, model: readModel } = decodeModel(bytes);
    expect(Buffer.compare(encodeModel(read, readModel), bytes)).toBe(0);
  });

  // Bug: only the loader freezes; with a stored model, which is nearly always, nothing is frozen.
  test.fails('give knowledge that cannot be changed', () => {
    expect(Object.isFrozen(decodeModel(encodeModel(knowledge, model)).knowledge.facts)).toBe(true);
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
