import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/answer/desk.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import type { Language } from '../../../src/knowledge/types.ts';
import { tellLanguage } from '../../../src/search/language.ts';
import { splitWords } from '../../../src/search/words.ts';
import { openOurDesk } from '../our-desk.ts';

const counts = new Map<string, Partial<Record<Language, number>>>([
  ['how', { en: 90 }],
  ['many', { en: 60 }],
  ['signed', { en: 40 }],
  ['the', { en: 99, pl: 1 }],
  ['ile', { pl: 60 }],
  ['jest', { pl: 50 }],
  ['umowa', { pl: 40 }],
  ['samolotow', { pl: 20 }],
  ['10', { en: 8 }],
  ['nato', { en: 20, uk: 20, pl: 20 }],
  ['tusk', { en: 30, pl: 30 }],
]);
const tell = (text: string, languages: Language[] = ['en', 'uk', 'pl']) =>
  tellLanguage(text, splitWords(text), counts, languages);

describe('a text’s language is told', () => {
  test.each([
    ['how many jets', 'en'],
    ['signed?', 'en'],
    ['ile samolotow', 'pl'],
    ['umowa', 'pl'],
    ['łódź', 'pl'],
    ['the żurek', 'pl'],
    ['Скільки літаків?', 'uk'],
    ['МіГ-29', 'uk'],
    ['Когда подписали соглашение?', 'uk'],
    ['Чому NATO?', 'uk'],
    ['Чому Headlines?', undefined],
    ['Туск, Tusk і НАТО', 'uk'],
  ] as const)('%s: %s', (text, language) => {
    expect(tell(text)).toBe(language);
  });

  test.each([
    ['digits', '29 2024'],
    ['nothing', ''],
    ['emoji', '🔥🔥'],
    ['a name that both have', 'Tusk'],
    ['words of no language', 'xyzzy plugh'],
    ['another script', '日本'],
  ])('not by %s', (_what, text) => {
    expect(tell(text)).toBeUndefined();
  });

  test.each([
    ['Скільки?', ['en', 'pl'], undefined],
    ['umowa', ['en', 'uk'], 'en'],
    ['żółć', ['en', 'uk'], 'en'],
    ['how many', ['pl'], 'pl'],
    ['how many', ['uk'], undefined],
    ['29', ['en'], undefined],
  ] as [string, Language[], Language | undefined][])(
    '%s in a folder of %s: %s',
    (text, languages, language) => {
      expect(tell(text, languages)).toBe(language);
    },
  );

  test('not by digits of the phrasings', () => {
    expect(tell('10?')).toBeUndefined();
  });

  test('the order of the folder’s languages stays as it is', () => {
    const languages: Language[] = ['pl', 'en', 'uk'];
    tell('how many', languages);
    expect(languages).toEqual(['pl', 'en', 'uk']);
  });
});

describe('over the project’s knowledge', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openOurDesk();
  });
  const languageOf = (text: string, locale?: Language) =>
    desk.ask({ text, locale }).finding.language;

  test.each([
    ['When was it signed?', 'en'],
    ['who?', 'en'],
    ['jets', 'en'],
    ['Can you tell me what the two countries agreed on, please, and for how long it holds?', 'en'],
    ['Хто підписав угоду?', 'uk'],
    ['де?', 'uk'],
    ['Скажіть, будь ласка, скільки військової допомоги Польща вже передала Україні?', 'uk'],
    ['Сколько самолётов передала Польша?', 'uk'],
    ['ile?', 'pl'],
    ['Kto podpisał umowę?', 'pl'],
    ['kto podpisal umowe', 'pl'],
    ['gdzie to bylo', 'pl'],
    ['czy polska przekazala juz jakies samoloty ukrainie i ile ich bylo', 'pl'],
    ['ile wynosi wartosc pomocy', 'pl'],
  ] as const)('%s: %s', (text, language) => {
    // A locale of another language has no say where the text tells.
    expect(languageOf(text, language === 'uk' ? 'pl' : 'uk')).toBe(language);
  });

  test.each(['1234567', '🔥'])('%s is answered in the language of the person’s Discord', (text) => {
    expect(['en', 'uk', 'pl'].map((locale) => languageOf(text, locale as Language))).toEqual([
      'en',
      'uk',
      'pl',
    ]);
    expect(languageOf(text)).toBe('en');
  });

  test('at least 97 of 100 ways of asking are told to be in their language', () => {
    const { facts, languages } = loadKnowledge('knowledge');
    const asks = facts.flatMap(({ asks }) =>
      languages.flatMap((language) =>
        (asks[language] ?? []).slice(0, 10).map((ask) => ({ ask, language })),
      ),
    );
    const right = asks.filter(({ ask, language }) => languageOf(ask, language) === language);
    expect(asks.length).toBeGreaterThan(1000);
    expect(right.length / asks.length).toBeGreaterThan(0.97);
  });

  test.each([
    ['https://www.hngn.com/articles/261954/20240708/ukraine-poland.htm Скільки літаків?', 'uk'],
    ['<:thinking_face:123456789012345678> Де?', 'uk'],
    ['Що таке HIMARS?', 'uk'],
  ] as const)('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
