import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { foldConcepts, indexConcepts } from '../../../src/search/concepts.ts';
import { splitWords } from '../../../src/search/words.ts';

const index = indexConcepts(
  foldConcepts([
    { id: 'jet', words: { en: ['jet*', 'aircraft'], pl: ['myśliwiec', 'myśliw*'] } },
    { id: 'mig', words: { en: ['MiG-29'], uk: ['міг 29'] } },
    { id: 'how-many', words: { en: ['how many'], uk: ['скільки'] } },
    { id: 'weapon', words: { en: ['aircraft', 'tank*'] } },
    { id: 'helicopter', words: { en: ['helicopter*'], uk: ['гелікоптер*'] } },
    { id: 'state', words: { en: ['head of state', 'head of sta*'] } },
    { id: 'line', words: { en: ['a long railway line'] } },
    { id: 'empty', words: { en: ['?!', ''] } },
  ]),
);

const conceptsOf = (text: string) => index.conceptsOf(splitWords(text));

describe('concepts are found', () => {
  test.each([
    ['by a word', 'the aircraft', ['jet', 'weapon']],
    ['by a beginning', 'jetfighters', ['jet']],
    ['by a beginning that is all', 'jet', ['jet']],
    ['by another spelling', 'MYSLIWIEC', ['jet']],
    ['in another language', 'СКІЛЬКИ гелікоптерів', ['how-many', 'helicopter']],
    ['by a phrase', 'so how many', ['how-many']],
    ['by a phrase with a number', 'a MiG-29', ['mig']],
    ['by a phrase of three words', 'the head of state', ['state']],
    ['by a phrase of four words', 'such a long railway line', ['line']],
    ['by the beginning of a phrase', 'head of staff', ['state']],
    ['in the order of the text, each once', 'tanks, jets, tanks', ['weapon', 'jet']],
  ])('%s: %s', (_how, text, found) => {
    expect(conceptsOf(text)).toEqual(found);
  });

  test.each([
    ['a longer word', 'aircrafts'],
    ['a phrase torn apart', 'how very many'],
    ['a phrase the other way round', 'many how'],
    ['half a phrase', 'mig'],
    ['a beginning in the middle', 'trijet'],
    ['nothing', ''],
  ])('and not by %s', (_what, text) => {
    expect(conceptsOf(text)).toEqual([]);
  });
});

const ours = loadKnowledge('knowledge').concepts;
const phrases = ours.flatMap(({ id, words }) =>
  Object.values(words).flatMap((list) => list.map((word) => ({ id, word }))),
);
const lost = (found: typeof phrases) => {
  const ourIndex = indexConcepts(foldConcepts(ours));
  return found
    .filter(({ id, word }) => !ourIndex.conceptsOf(splitWords(word)).includes(id))
    .map(({ id, word }) => `${id}: ${word}`);
};

test('every word and phrase in words.yaml finds its concept', () => {
  expect(phrases.length).toBeGreaterThan(1000);
  expect(lost(phrases)).toEqual([]);
});
