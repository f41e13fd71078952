import { describe, expect, test } from 'vitest';
import { foldConcepts, indexConcepts } from '../../../src/search/concepts.ts';
import {
  buildDictionary,
  type FeatureGroup,
  featureGroups,
  vectorOf,
} from '../../../src/search/features.ts';

const conceptsNamed = (id: string, word: string) =>
  indexConcepts(foldConcepts([{ id, words: { en: [word] } }]));
const concepts = conceptsNamed('aircraft', 'jets');

const jets = ['how', 'many', 'jets'];
const planes = ['how', 'many', 'planes'];
const dictionary = buildDictionary([jets, jets, jets, jets, planes, planes, planes], concepts);
const sizeOf = (group: FeatureGroup, from = dictionary) => {
  const at = featureGroups.indexOf(group);
  return (from.groupStarts[at + 1] as number) - (from.groupStarts[at] as number);
};
const groupOf = (words: string[], group: FeatureGroup, from = dictionary) =>
  vectorOf(words, from, concepts)[featureGroups.indexOf(group)];

describe('the dictionary', () => {
  test('numbers what four texts at least have, without gaps, group after group', () => {
    expect(dictionary.groupStarts[0]).toBe(0);
    expect(dictionary.groupStarts.at(-1)).toBe(dictionary.hashes.length);
    expect(dictionary.groupStarts).toHaveLength(featureGroups.length + 1);
    // "how", "many" and "jets" four times or more; "planes" only three times.
    expect(sizeOf('word')).toBe(3);
    expect(sizeOf('neighbours')).toBe(2);
    expect(sizeOf('pair')).toBe(3);
    expect(sizeOf('concept')).toBe(1);
  });

  test('counts a text once, however often it has the word', () => {
    expect(buildDictionary([['jets', 'jets', 'jets']], concepts).hashes.length).toBe(0);
  });

  test('has the hashes of each group in ascending order, so that they can be looked up', () => {
    featureGroups.forEach((_, g) => {
      const group = dictionary.hashes.slice(
        dictionary.groupStarts[g],
        dictionary.groupStarts[g + 1],
      );
      expect([...group]).toEqual([...new Set(group)].sort((a, b) => a - b));
    });
  });
});

describe('a feature vector', () => {
  test('has each group at length 1, and its numbers within the group', () => {
    vectorOf(jets, dictionary, concepts).forEach(({ index, value }, g) => {
      if (sizeOf(featureGroups[g] as FeatureGroup) === 0) return;
      expect(Math.hypot(...value)).toBeCloseTo(1, 5);
      for (const number of index) {
        expect(number).toBeGreaterThanOrEqual(dictionary.groupStarts[g] as number);
        expect(number).toBeLessThan(dictionary.groupStarts[g + 1] as number);
      }
    });
  });

  test.each([
    ['nothing', []],
    ['unknown words', ['xqx', 'плугх']],
  ])('of %s is empty and holds no NaN', (_what, words) => {
    for (const { index, value } of vectorOf(words, dictionary, concepts)) {
      expect(index).toHaveLength(0);
      expect(value).toHaveLength(0);
    }
  });

  test('weighs a word said thrice more than one said once, and less than three times as much', () => {
    const value = groupOf(['jets', 'jets', 'jets', 'how'], 'word')?.value ?? [];
    expect(value).toHaveLength(2);
    expect((value[0] as number) / (value[1] as number)).toBeCloseTo(1 + Math.log(3), 4);
  });

  test('does not mind the order of words, but that of neighbours', () => {
    const turned = [...jets].reverse();
    const sorted = (group: FeatureGroup, words: string[]) =>
      [...(groupOf(words, group)?.index ?? [])].sort();
    expect(sorted('word', turned)).toEqual(sorted('word', jets));
    expect(sorted('pair', turned)).toEqual(sorted('pair', jets));
    expect(sorted('neighbours', turned)).toEqual([]);
  });

  test('of a very long text is made in no time', () => {
    const words = Array.from({ length: 120 }, (_, i) => `word${i}`);
    const begun = performance.now();
    vectorOf(words, dictionary, concepts);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('two features of different groups with one hash', () => {
  // FNV-1a gives the word "hvuhqg" and the concept "czueckh" the same hash.
  const word = 'hvuhqg';
  const colliding = conceptsNamed('czueckh', word);
  const apart = conceptsNamed('czueckx', word);
  const texts = [[word], [word], [word], [word]];
  const clash = buildDictionary(texts, colliding);

  test('have a number each', () => {
    expect(clash.hashes).toHaveLength(buildDictionary(texts, apart).hashes.length);
    expect(new Set(clash.hashes).size).toBe(clash.hashes.length - 1);
  });

  test('are not taken for each other', () => {
    const vector = vectorOf([word], clash, colliding);
    expect(vector[featureGroups.indexOf('word')]?.index).toHaveLength(1);
    expect(vector[featureGroups.indexOf('concept')]?.index).toHaveLength(1);
    vector.forEach(({ index }, g) => {
      for (const number of index) {
        expect(number).toBeGreaterThanOrEqual(clash.groupStarts[g] as number);
        expect(number).toBeLessThan(clash.groupStarts[g + 1] as number);
      }
    });
  });
});

describe('what is unknown', () => {
  const texts = [
    ...Array(4).fill(jets),
    ['how', 'many', 'zebras'],
    ['how', 'many', 'yaks'],
    ['how', 'many', 'newts'],
    ['how', 'many', 'gnus'],
  ];
  const learned = buildDictionary(texts, concepts);
  const unknownOf = (words: string[]) => groupOf(words, 'unknown', learned)?.index;

  test('is described without the word: any rare word says the same', () => {
    expect(unknownOf(['how', 'many', 'zebras'])).toEqual(unknownOf(['how', 'many', 'walruses']));
    expect(unknownOf(['how', 'many', 'zebras'])).not.toEqual(unknownOf(jets));
  });

  test('is as new in the phrasings that are learned as in a question', () => {
    // "1 of 3 words", and "unknown behind many, at the end", stand in four of the phrasings each.
    expect(unknownOf(['how', 'many', 'walruses'])?.length).toBeGreaterThan(
      unknownOf(jets)?.length ?? 0,
    );
  });
});
