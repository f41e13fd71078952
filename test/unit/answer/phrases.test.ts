import { describe, expect, test } from 'vitest';
import { english } from '../../../src/answer/phrases/english.ts';
import { type Phrases, phrasesIn } from '../../../src/answer/phrases/phrases.ts';
import { polish } from '../../../src/answer/phrases/polish.ts';
import { ukrainian } from '../../../src/answer/phrases/ukrainian.ts';

const languages = [
  ['English', english],
  ['Ukrainian', ukrainian],
  ['Polish', polish],
] as const;

/** Every phrase by its path; functions are given marks that must come out again. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[`${path}(${value.length})`, String(value('«1»', '«2»').replace(/«[12]»/g, ''))]];
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
}

describe.each(languages)('%s', (_name, phrases) => {
  test('has every phrase that English has, and no other', () => {
    const paths = (from: Phrases) => flat(from).map(([path]) => path);
    expect(paths(phrases)).toEqual(paths(english));
  });

  test('has no empty phrase and none with blanks at its ends or in a row', () => {
    const wrong = flat(phrases).filter(([path, text]) =>
      path.endsWith(')')
        ? text.trim() === ''
        : text === '' || text !== text.trim() || /\s{2}/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test.each(['notCovered', 'offTopic', 'empty', 'ourReading', 'failed'] as const)(
    '%s says what it is given',
    (name) => {
      expect(phrases[name]('«this»')).toContain('«this»');
    },
  );

  test('the source and the date are said in order', () => {
    expect(phrases.asReportedBy('Reuters', 'Gazette')).toMatch(/Reuters.*Gazette/);
    expect(phrases.aboutSource.article('Gazette', '1.3.')).toMatch(/Gazette.*1\.3\./);
    expect(phrases.claim.notInArticle('«this»')).toContain('«this»');
  });

  test('help names the same commands as in English', () => {
    const names = (from: Phrases) => from.help.commands.map(({ name }) => name);
    expect(names(phrases)).toEqual(names(english));
  });

  test('buttons and forms have room for their labels', () => {
    expect(phrases.buttons.more.length).toBeLessThanOrEqual(45);
    expect(phrases.buttons.question.length).toBeLessThanOrEqual(45);
  });

  test('no phrase is left in another language', () => {
    if (phrases === english) return expect(flat(phrases).join()).not.toMatch(/[а-яіїєґąćęłńśźż]/i);
    const same = flat(phrases).filter(
      ([path, text]) =>
        !path.endsWith('.name') && flat(english).some(([, other]) => other === text),
    );
    expect(same.filter(([, text]) => text !== '')).toEqual([]);
  });
});

test.each([
  ['en', 1, 'wait 1 second before'],
  ['en', 2, 'wait 2 seconds before'],
  ['en', 15, 'wait 15 seconds before'],
  ['uk', 1, '1 с перед'],
  ['uk', 5, '5 с перед'],
  ['pl', 1, '1 s przed'],
  ['pl', 5, '5 s przed'],
] as const)('%s: to wait %s', (language, seconds, expected) => {
  expect(phrasesIn(language).slowDown(seconds)).toContain(expected);
});

test.each([
  ['en', english],
  ['uk', ukrainian],
  ['pl', polish],
] as const)('%s has its phrases', (language, phrases) => {
  expect(phrasesIn(language)).toBe(phrases);
});
