import { Locale } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { languageOf } from '../../../src/discord/locale.ts';

const spoken: Partial<Record<Locale, string>> = {
  [Locale.EnglishUS]: 'en',
  [Locale.EnglishGB]: 'en',
  [Locale.Ukrainian]: 'uk',
  [Locale.Polish]: 'pl',
  [Locale.Russian]: 'uk',
};

test.each(Object.values(Locale))('the Discord locale %s', (locale) => {
  expect(languageOf(locale)).toBe(spoken[locale]);
});

test.each(['', '-', 'EN', 'english', 'plt'])('"%s" is no locale of ours', (locale) => {
  expect(languageOf(locale)).toBeUndefined();
});
