import { expect, test } from 'vitest';
import { titleSearch } from '../../../src/search/titles.ts';

const find = titleSearch([
  { id: 'jets', title: 'Jets already donated · Уже передані літаки', more: 'aviation' },
  { id: 'value', title: 'Value of the aid · Вартість допомоги', more: 'money jets' },
  { id: 'zelensky', title: 'Volodymyr Zelenskyy · Wołodymyr Zełenski', more: '' },
]);

test.each([
  ['nothing', ''],
  ['blanks', '  '],
])('%s typed: everything in its own order', (_what, typed) => {
  expect(find(typed)).toEqual(['jets', 'value', 'zelensky']);
});

test.each([
  ['the beginning', 'val', 'value'],
  ['a word in the middle', 'donated', 'jets'],
  ['another language', 'літаки', 'jets'],
  ['other letters', 'ЛИТАКИ', 'jets'],
  ['without diacritics', 'wolodymyr', 'zelensky'],
  ['with a typing error', 'zelenksy', 'zelensky'],
  ['a word beside the title', 'aviation', 'jets'],
  ['blanks around', ' value ', 'value'],
])('found by %s: %s', (_how, typed, id) => {
  expect(find(typed)[0]).toBe(id);
});

test('the title counts for more than the words beside it', () => {
  expect(find('jets')).toEqual(['jets', 'value']);
});

test.each(['xyzzyqqq', '日本', '?!'])('%s finds nothing', (typed) => {
  expect(find(typed)).toEqual([]);
});

test('a text longer than Discord lets people type is taken in no time', () => {
  const begun = performance.now();
  find('jets '.repeat(2000));
  expect(performance.now() - begun).toBeLessThan(1000);
});
