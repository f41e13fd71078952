import { expect, test } from 'vitest';
import { splitContrast } from '../../../src/search/contrast.ts';
import { mostWords } from '../../../src/search/words.ts';

test.each([
  ['Ten jets, not tanks.', 'ten jets', 'tanks'],
  ['Tusk, not Duda, said it', 'tusk said it', 'duda'],
  ['Not Duda but Tusk said it', 'tusk said it', 'duda'],
  ['It is not a treaty, but a pact', 'it is but a pact', 'a treaty'],
  ['a bilateral pact rather than a treaty', 'a bilateral pact', 'a treaty'],
  ['They stay instead of going home', 'they stay', 'going home'],
  ['€4 billion, not €5 billion', '4 billion', '5 billion'],
  ['десять літаків, а не танків', 'десят литакив', 'танкив'],
  ['Це не договір, а обіцянка', 'це а обицянка', 'договир'],
  ['Замість танків', '', 'танкив'],
  ['dziesięć samolotów, a nie czołgów', 'dziesiec samolotow', 'czolgow'],
  ['To nie traktat, lecz umowa', 'to lecz umowa', 'traktat'],
])('"%s" says "%s" and denies "%s"', (text, said, denied) => {
  const contrast = splitContrast(text);
  expect(contrast.said.join(' ')).toBe(said);
  expect(contrast.denied.join(' ')).toBe(denied);
});

test.each([
  'Poland did not sign, and nobody knows why',
  'The deals are not treaties.',
  'Not a word is empty',
  'Польща не підписала угоди',
  'Polska nie podpisała',
  'Poland gave 1,000,000 jets, 10 of them old',
  '',
])('"%s" denies nothing by a contrast', (text) => {
  expect(splitContrast(text).denied).toEqual([]);
});

test('a long text is looked at as far as any other', () => {
  const { said, denied } = splitContrast('jets, not tanks, '.repeat(200));
  expect([said.length, denied.length]).toEqual([mostWords, mostWords]);
});
