import { expect, test } from 'vitest';
import { foldConcepts, indexConcepts } from '../../../src/search/concepts.ts';
import { splitContrast } from '../../../src/search/contrast.ts';
import { countWords } from '../../../src/search/model.ts';
import { claimWords } from '../../../src/search/statements.ts';

const concepts = indexConcepts(foldConcepts([{ id: 'weapon', words: { en: ['tanks', 'guns'] } }]));
const seen = (text: string) => claimWords(splitContrast(text), new Set(['10']), concepts).join(' ');

test.each([
  ['Ten jets', '10 jets'],
  ['Eleven jets', '11 !new jets'],
  ['Ten jets, not tanks', '10 jets ! !tanks !weapon'],
  ['Not guns but jets', 'jets ! !guns !weapon'],
  ['Ten tanks', '10 tanks'],
])('of "%s" the networks see "%s"', (text, expected) => {
  expect(seen(text)).toBe(expected);
});

test('a mark is no word that a typing error could mean', () => {
  const words = seen('Eleven jets, not tanks').split(' ');
  expect([...countWords([{ words, classes: [0], language: 'en' }]).keys()]).toEqual(['11', 'jets']);
});
