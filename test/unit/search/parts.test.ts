import { expect, test } from 'vitest';
import { splitParts } from '../../../src/search/parts.ts';

test.each([
  [
    'two sentences',
    'How many jets were given? When was it signed?',
    ['How many jets were given', 'When was it signed?'],
  ],
  ['several question marks', 'Who signed it?? Where was it?', ['Who signed it', 'Where was it?']],
  [
    '“and” before a question word',
    'who signed it and when was that',
    ['who signed it', 'when was that'],
  ],
  ['“, and also”', 'Who signed it, and also where is it', ['Who signed it', 'where is it']],
  [
    '“as well as”',
    'the price of it as well as the length of it',
    ['the price of it', 'the length of it'],
  ],
  ['“n”', 'who signed it n how much is it', ['who signed it', 'how much is it']],
  ['“&”', 'the price of it & the length of it', ['the price of it', 'the length of it']],
  ['“plus”', 'who signed it plus how much is it', ['who signed it', 'how much is it']],
  ['“та”', 'Хто підписав угоду та де її підписали', ['Хто підписав угоду', 'де її підписали']],
  ['“а також”', 'Хто підписав угоду, а також коли це було', ['Хто підписав угоду', 'коли це було']],
  ['“oraz”', 'Kto podpisał umowę oraz gdzie to było', ['Kto podpisał umowę', 'gdzie to było']],
  ['“i”', 'Kto podpisał umowę i kiedy to było', ['Kto podpisał umowę', 'kiedy to było']],
])('a question is parted at %s', (_what, text, parts) => {
  expect(splitParts(text)).toEqual(parts);
});

test.each([
  ['nothing', ''],
  ['one question', 'How many jets has Poland donated?'],
  ['two names joined', 'Zelenskyy and Tusk'],
  ['a part of one word', 'Who signed it and when'],
  ['a greeting before', 'Hi! How many jets were given?'],
  ['three questions', 'Who signed it? When was it signed? Where was it signed?'],
  ['“and” inside a word', 'Is Poland handing over more tanks'],
])('%s: one part', (_what, text) => {
  expect(splitParts(text)).toEqual([]);
});
