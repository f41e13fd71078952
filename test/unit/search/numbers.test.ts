import { expect, test } from 'vitest';
import { inDigits } from '../../../src/search/numbers.ts';
import { splitWords } from '../../../src/search/words.ts';

test.each([
  ['Forty-four packages', '44 packages'],
  ['forty four', '44'],
  ['the twenty-first deal', 'the 21 deal'],
  ['ten of twenty', '10 of 20'],
  ['twenty and one', '20 and one'],
  ['one of the first', 'one of the first'],
  ['the second photo', 'the second photo'],
  ['сорок чотири пакети', '44 пакети'],
  ['двадцять перша угода', '21 угода'],
  ['десяти літаків', '10 литакив'],
  ['сорока двох', '42'],
  ['сорок четыре', '44'],
  ['dwudziesta pierwsza umowa', '21 umowa'],
  ['czterdziestu czterech', '44'],
  ['dziesiec samolotow', '10 samolotow'],
  ['44 packages', '44 packages'],
])('the numbers in "%s" in digits: "%s"', (text, expected) => {
  expect(inDigits(splitWords(text)).join(' ')).toBe(expected);
});
