import { expect, test } from 'vitest';
import { shareOfNews } from '../../../src/answer/overlap.ts';

test.each([
  ['the same text', 'Poland gave ten jets.', 'Poland gave ten jets.', 0],
  ['other forms of the same words', 'Варшава передала літаки', 'Варшаві передали літаків', 0],
  ['nothing in common', 'Warsaw hosted it.', 'Refugees return home.', 1],
  ['one number that is new', 'They sent 44 packages.', 'They sent 45 packages.', 1 / 4],
  ['a text without a telling word', 'Poland gave ten jets.', 'It is so.', 0],
] as const)('%s', (_what, known, text, expected) => {
  expect(shareOfNews(known, text)).toBeCloseTo(expected);
});
