import { describe, expect, test } from 'vitest';
import { foldConcepts, indexConcepts } from '../../../src/search/concepts.ts';
import { createVote, layOutNeighbours } from '../../../src/search/neighbours.ts';
import { splitWords } from '../../../src/search/words.ts';

const concepts = indexConcepts(
  foldConcepts([{ id: 'aircraft', words: { en: ['jets', 'planes'], uk: ['літаки'] } }]),
);
const phrase = (text: string, number: number) => ({
  words: splitWords(text),
  classes: [number],
  language: 'en' as const,
});

/** Facts have the classes 0 to 2. */
const factCount = 3;
const neighbours = layOutNeighbours(
  [
    phrase('how many jets were donated', 0),
    phrase('how many jets were donated in all', 0),
    phrase('who signed the agreement', 1),
    phrase('who signed it', 1),
    phrase('who paid for the agreement', 3),
    phrase('who paid the lawyers', 3),
    phrase('who paid the driver', 4),
    // Many about nothing in common, so that a word that two have is rare.
    ...Array.from({ length: 400 }, (_, i) => phrase(`other ${'x'.repeat(i + 1)}`, i % 5)),
  ],
  factCount,
  concepts,
);
const vote = createVote(neighbours);
const answered = (text: string, ask = vote) => ask(splitWords(text), concepts);

describe('the nearest ways of asking speak', () => {
  test.each([
    ['that was asked before', 'who signed the agreement'],
    ['that was nearly asked', 'so who exactly signed that'],
    ['with another ending of a word', 'donating'],
    ['with another word for it', 'planes'],
    ['in another language', 'літаки'],
  ])('for an answer to a question %s: %s', (_what, text) => {
    expect(answered(text)).toBeGreaterThan(0.8);
  });

  test.each([
    ['that was met with silence before', 'who paid the lawyers'],
    ['that is near to such', 'and who paid the cook'],
  ])('against an answer to one %s: %s', (_what, text) => {
    expect(answered(text)).toBeLessThan(0.2);
  });

  test.each(['xyzzy', ''])('neither way where none is near: "%s"', (text) => {
    expect(answered(text)).toBe(0.5);
  });
});

test('what was asked before leaves no trace', () => {
  const first = answered('who paid the cook');
  answered('who signed the agreement');
  expect(answered('who paid the cook')).toBe(first);
});

test('what stands in many phrasings brings none of them near', () => {
  expect(answered('other')).toBe(0.5);
});

test('without phrasings nothing is said', () => {
  expect(answered('jets', createVote(layOutNeighbours([], 0, concepts)))).toBe(0.5);
});
