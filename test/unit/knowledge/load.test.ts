import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { inLanguage } from '../../../src/knowledge/types.ts';
import { loadSmall, writeSmallFolder } from '../small-knowledge.ts';

const knowledge = loadSmall();
const factOf = (id: string) => knowledge.facts.find((fact) => fact.id === id);

test('a fact has its file’s name as id and its folder’s as topic', () => {
  expect(knowledge.facts.map(({ id, topic }) => `${topic}/${id}`)).toEqual([
    'bridge/cost',
    'bridge/length',
    'people/architect',
  ]);
});

test('a fact keeps what it says and may leave out the rest', () => {
  expect(factOf('cost')).toMatchObject({
    paragraphs: ['1', '2'],
    via: 'Reuters',
    reading: { en: 'Euros' },
    claims: { supported: {}, contradicted: {} },
  });
  expect(factOf('length')).not.toHaveProperty('via');
  expect(factOf('architect')).toMatchObject({ quotation: 'nowak-proud' });
});

test('paragraphs keep the order of the article and know their label', () => {
  const { paragraphs } = knowledge.article;
  // Labels such as "1" come first in JavaScript objects; the article's own order is H, 1, 2.
  expect([...paragraphs.keys()].sort()).toEqual(['1', '2', 'H']);
  expect(paragraphs.get('1')).toMatchObject({ label: '1', end: 'iron, steel & stone' });
  expect(paragraphs.get('H')).not.toHaveProperty('end');
});

test('paragraphs stand in the order of article.yaml', () => {
  expect([...knowledge.article.paragraphs.keys()]).toEqual(['H', '1', '2']);
});

test('words are split at commas', () => {
  expect(knowledge.concepts.find(({ id }) => id === 'price')).toEqual({
    id: 'price',
    words: { en: ['cost*', 'price'], uk: ['кошту*'], pl: ['koszt*'] },
  });
});

test('silence, topics, speakers and quotations arrive with their ids', () => {
  expect(knowledge.silence.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['other-bridges', 'not-covered'],
    ['small-talk', 'off-topic'],
  ]);
  expect(knowledge.topics.map(({ id }) => id)).toEqual(['bridge', 'people']);
  expect(knowledge.speakers.map(({ id }) => id)).toEqual(['nowak', 'mayor']);
  expect(knowledge.quotations.map(({ id, by }) => [id, by])).toEqual([
    ['nowak-proud', ['nowak', 'mayor']],
    ['overheard', []],
  ]);
});

test('speakers, words, summary, quotations and silence may be missing', () => {
  const bare = loadSmall({
    'speakers.yaml': undefined,
    'words.yaml': undefined,
    'summary.yaml': undefined,
    'facts/people/architect.yaml': undefined,
    'quotations/nowak-proud.yaml': undefined,
    'quotations/overheard.yaml': undefined,
    'silence/other-bridges.yaml': undefined,
    'silence/small-talk.yaml': undefined,
  });
  expect(bare).toMatchObject({ speakers: [], concepts: [], quotations: [], silence: [] });
  expect(bare.summary).toBeUndefined();
});

test.each([
  ['the wished language', 'pl', 'Architektka'],
  ['the first language where the wished one is missing', 'uk', 'Architect'],
] as const)('a text is shown in %s', (_what, language, expected) => {
  const title = factOf('architect')?.title ?? {};
  expect(inLanguage(title, language, knowledge)).toBe(expected);
});

test.each([
  ['a list', () => (knowledge.facts as unknown[]).push({})],
  ['a fact', () => Object.assign(knowledge.facts[0] ?? {}, { via: 'me' })],
  ['a list in a fact', () => knowledge.facts[0]?.paragraphs.push('9')],
  ['a way of asking', () => knowledge.facts[0]?.asks.en?.push('x')],
  ['the article', () => Object.assign(knowledge.article, { outlet: 'x' })],
])('%s of what was read cannot be changed', (_what, change) => {
  expect(change).toThrow(TypeError);
});

test('two readings of one folder are equal', () => {
  const folder = writeSmallFolder();
  expect(loadKnowledge(folder)).toEqual(loadKnowledge(join(folder, '.')));
});
