import { describe, expect, test } from 'vitest';
import { foldSpelling, splitWords, wordStart } from '../../../src/search/words.ts';

describe('spellings of one word fold to one', () => {
  test.each([
    ['case', ['JETS', 'Jets', 'jets'], 'jets'],
    ['Polish letters and none', ['Zełenski', 'Zelenski', 'ZEŁENSKI'], 'zelenski'],
    ['Polish letters of all kinds', ['ZAŻÓŁĆ', 'zażółć', 'zazolc'], 'zazolc'],
    ['accents typed as one character or two', ['café', 'cafe\u0301', 'CAFE'], 'cafe'],
    ['letters in full width', ['ＮＡＴＯ', 'nato'], 'nato'],
    ['a ligature', ['ﬁghter', 'fighter'], 'fighter'],
    ['Ukrainian and Russian и', ['Київ', 'Кыив', 'Киів', 'киив'], 'киив'],
    ['ґ', ['ґанок', 'Ганок'], 'ганок'],
    ['є, э, ё and е', ['єнот', 'энот', 'ёнот', 'енот'], 'енот'],
    ['the soft and the hard sign', ['президентъ', 'президенть', 'президент'], 'президент'],
    ['apostrophes', ["об'єкт", 'об’єкт', 'обʼєкт', 'об`єкт', 'обєкт'], 'обект'],
    ['a Turkish İ', ['İRAN', 'iran'], 'iran'],
  ])('%s', (_what, spellings, folded) => {
    expect(spellings.map(foldSpelling)).toEqual(spellings.map(() => folded));
  });

  test('an acute accent typed for an apostrophe', () => {
    expect(foldSpelling('об´єкт')).toBe('обект');
  });

  test.each([
    ['угода', 'угоди'],
    ['літак', 'літаки'],
    ['jet', 'jets'],
    ['kto', 'co'],
    ['хто', 'що'],
  ])('%s and %s stay apart', (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other));
  });

  test.each(['Żółć', 'Київ', 'об’єкт', 'MiG-29'])('folding %s twice is folding once', (text) => {
    expect(foldSpelling(foldSpelling(text))).toBe(foldSpelling(text));
  });
});

describe('a text’s words', () => {
  test.each([
    ['punctuation', 'Who signed it?! (And when…)', ['who', 'signed', 'it', 'and', 'when']],
    ['three languages', 'How скільки ilu', ['how', 'скилки', 'ilu']],
    ['a type with a number', 'MiG-29, F16', ['mig', '29', 'f', '16']],
    ['thousands with commas', '1,000,000 people', ['1000000', 'people']],
    ['thousands with points or blanks', '1.000.000 or 10 000', ['1000000', 'or', '10000']],
    ['a decimal number', '4.5 or 4,25', ['4', '5', 'or', '4', '25']],
    ['a date', '8.7.2024', ['8', '7', '2024']],
    ['a list of numbers', '1, 200 and 3', ['1', '200', 'and', '3']],
    ['a link', 'see https://hngn.com/a-b?c=d now', ['see', 'now']],
    ['a link in angle brackets', '<https://hngn.com/a> jets', ['jets']],
    ['mentions', '<@123> <@!123> <@&123> <#123> jets', ['jets']],
    ['a command', '</ask:123> jets', ['jets']],
    ['custom emoji', '<:pepe:123> <a:dance_1:123> jets', ['jets']],
    ['emoji', '🔥🇵🇱👨‍👩‍👧 jets', ['jets']],
    ['markdown', '**how** ~~many~~ `jets` ||now||', ['how', 'many', 'jets', 'now']],
    ['code', '```js\njets()\n```', ['js', 'jets']],
    ['a possessive', "Zelensky’s or Britain's", ['zelensky', 'or', 'britain']],
    ['an apostrophe within a word', "don't п'ять", ['dont', 'пят']],
    ['nothing', '', []],
    ['blanks and marks', ' \n\t?!… ', []],
    ['other scripts', '日本 مرحبا', ['日本', 'مرحبا']],
  ])('of %s', (_what, text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test.each([
    ['thousands with a blank that does not break', '1\u00a0000\u00a0000', ['1000000']],
    ['thousands with a thin blank that does not break', '10\u202f000', ['10000']],
    ['a year and a number', 'in 2024 500 jets', ['in', '2024', '500', 'jets']],
    ['a time stamp of Discord', '<t:1720000000:R> jets', ['jets']],
    ['a link in capitals', 'HTTPS://HNGN.COM/abc jets', ['jets']],
  ])('of %s', (_what, text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  test('are at most 120, of at most 4000 characters', () => {
    expect(splitWords('a '.repeat(119))).toHaveLength(119);
    expect(splitWords('a '.repeat(500))).toHaveLength(120);
    expect(splitWords(`${' '.repeat(3997)}abcdef`)).toEqual(['abc']);
    expect(splitWords(`${'🔥'.repeat(1999)} 🔥 jets`)).toEqual([]);
  });
});

test.each([
  ['agreement', 'agree'],
  ['угода', 'угода'],
  ['jet', 'jet'],
])('the start of %s is %s', (word, start) => {
  expect(wordStart(word)).toBe(start);
});
