import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../src/answer/catalogue.ts';
import { inLanguage } from '../../../src/knowledge/types.ts';
import { openOurDesk } from '../our-desk.ts';
import { loadSmall } from '../small-knowledge.ts';

const catalogue = createCatalogue(loadSmall());
const ours = (await openOurDesk()).knowledge;
const ourCatalogue = createCatalogue(ours);

describe('a fact is found', () => {
  test.each([
    ['by its id', 'length', 'length'],
    ['by its title', 'Architect', 'architect'],
    ['by a title in Ukrainian', 'Довжина', 'length'],
    ['by a title in Polish', 'Długość', 'length'],
    ['by a title without diacritics', 'dlugosc', 'length'],
    ['by the beginning of a title', 'archi', 'architect'],
    ['by a title with a typing error', 'Lenght', 'length'],
    ['whatever the case and the blanks', '  LENGTH ', 'length'],
    ['by its topic', 'people', 'architect'],
    ['by its topic in another language', 'Люди', 'architect'],
  ])('%s: %s', (_how, typed, id) => {
    expect(catalogue.resolveFact(typed)).toBe(id);
  });

  test.each(['', '   ', 'xyzzyqqq', '日本', '🔥'])('and not by "%s"', (typed) => {
    expect(catalogue.resolveFact(typed)).toBeUndefined();
    expect(ourCatalogue.resolveFact(typed)).toBeUndefined();
  });
});

describe('suggestions', () => {
  test.each([
    ['en', ['Cost', 'Length', 'Architect']],
    ['uk', ['Вартість', 'Довжина', 'Architect']],
    ['pl', ['Koszt', 'Długość', 'Architektka']],
  ] as const)('before anything is typed are all facts by topic, in %s', (language, labels) => {
    expect(catalogue.suggestFacts('', language).map(({ label }) => label)).toEqual(labels);
  });

  test('are shown in the reader’s language, in whatever language they typed', () => {
    expect(catalogue.suggestFacts('koszt', 'uk')[0]).toEqual({ id: 'cost', label: 'Вартість' });
  });

  test('follow the topics’ order, not the folders’', () => {
    const topics = 'people: { en: People }\nbridge: { en: The bridge }\n';
    const turned = createCatalogue(loadSmall({ 'topics.yaml': topics }));
    expect(turned.suggestFacts('', 'en')[0]?.id).toBe('architect');
  });

  test('are none where nothing is alike', () => {
    expect(catalogue.suggestFacts('xyzzyqqq', 'en')).toEqual([]);
    expect(catalogue.suggestSpeakers('xyzzyqqq', 'en')).toEqual([]);
  });
});

describe('quotations and speakers', () => {
  test.each([
    ['an id', 'nowak-proud'],
    ['a title', 'Proud'],
    ['the words themselves', 'proud of it'],
    ['a translation', 'пишаюся'],
  ])('a quotation is found by %s', (_how, typed) => {
    expect(catalogue.resolveQuotation(typed)).toBe('nowak-proud');
  });

  test.each([
    ['nowak', 'nowak'],
    ['Новак', 'nowak'],
    ['burmistrz', 'mayor'],
    ['xyzzyqqq', undefined],
  ])('a speaker is found by %s', (typed, id) => {
    expect(catalogue.resolveSpeaker(typed)).toBe(id);
  });

  test('all are offered before anything is typed', () => {
    expect(catalogue.suggestQuotations('', 'uk').map(({ label }) => label)).toEqual([
      'Гордість',
      'Нарешті',
    ]);
    expect(catalogue.suggestSpeakers('', 'uk').map(({ label }) => label)).toEqual([
      'Анна Новак',
      'мер',
    ]);
  });
});

describe('over the project’s knowledge', () => {
  test.each(ours.languages)('every title in %s, typed out, finds its own fact', (language) => {
    const lost = ours.facts.filter(
      ({ id, title }) => ourCatalogue.resolveFact(inLanguage(title, language, ours)) !== id,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test.each(ours.languages)('no two facts have one title in %s', (language) => {
    const labels = ourCatalogue.suggestFacts('', language).map(({ label }) => label);
    expect(labels).toHaveLength(ours.facts.length);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });
});
