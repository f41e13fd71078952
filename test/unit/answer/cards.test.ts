import { describe, expect, test } from 'vitest';
import {
  writeAboutSource,
  writeHelp,
  writeQuotations,
  writeSummary,
} from '../../../src/answer/cards.ts';
import { plainText } from '../../../src/answer/reply.ts';
import { loadSmall } from '../small-knowledge.ts';

const knowledge = loadSmall();

describe('the summary', () => {
  test.each([
    ['en', 'At a glance\nNumbers\n- 300 metres, 5 million'],
    ['uk', 'Коротко\nЦифри\n- 300 метрів, 5 мільйонів'],
    ['pl', 'W skrócie\nLiczby\n- 300 metrów, 5 milionów'],
  ] as const)('says in %s what summary.yaml has, for all to see', (language, text) => {
    const reply = writeSummary(knowledge, language);
    expect(plainText(reply)).toBe(text);
    expect(reply).toMatchObject({ language, visibility: 'public', choices: [] });
  });

  test('cites every passage of its facts once, in the article’s order', () => {
    expect(writeSummary(knowledge, 'en').sources.map(({ paragraph }) => paragraph)).toEqual([
      '1',
      '2',
    ]);
  });

  test('of a folder without one is a mistake of ours that says what is missing', () => {
    const bare = loadSmall({ 'summary.yaml': undefined });
    expect(() => writeSummary(bare, 'en')).toThrow('summary.yaml is missing');
  });
});

describe('about the source', () => {
  test.each([
    ['en', '1 March 2024'],
    ['uk', '1 березня 2024 р.'],
    ['pl', '1 marca 2024'],
  ] as const)('names outlet, date and headline in %s', (language, date) => {
    const reply = writeAboutSource(knowledge, language);
    const text = plainText(reply);
    for (const part of ['Gazette (The Daily Gazette)', date, '“New bridge opens”'])
      expect(text).toContain(part);
    expect(reply.sources.map(({ paragraph }) => paragraph)).toEqual(['H']);
    expect(reply.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
  });

  test('works where no paragraph is called H', () => {
    const other = loadSmall({
      'article.yaml': `languages: [en]
outlet: Gazette
outletFull: The Daily Gazette
title: New bridge opens
standfirst: A crossing
published: 2024-03-01
url: https://gazette.example/bridge
tags: []
about: { en: the new bridge }
paragraphs:
  "1": { name: { en: paragraph 1 }, start: The river }
  "2": { name: { en: paragraph 2 }, start: Anna Nowak }
`,
    });
    expect(writeAboutSource(other, 'en').sources).toHaveLength(1);
  });
});

describe('help', () => {
  test.each([
    ['en', 'the new bridge'],
    ['uk', 'новий міст'],
    ['pl', 'nowy most'],
  ] as const)(
    'in %s says what it is about and names the commands, to the asker',
    (language, about) => {
      const reply = writeHelp(knowledge, language);
      const text = plainText(reply);
      expect(text).toContain(about);
      for (const command of ['/ask', '/fact', '/quote', '/summary', '/source'])
        expect(text).toContain(`- ${command} – `);
      expect(reply).toMatchObject({ visibility: 'asker', sources: [] });
    },
  );
});

test('quotations come one after the other, each passage cited once', () => {
  const [proud, overheard] = knowledge.quotations;
  if (!proud || !overheard) throw new Error('The small folder has two quotations.');
  const reply = writeQuotations(knowledge, [overheard, proud, overheard], 'uk');
  expect(reply.blocks.map((block) => 'text' in block && block.text)).toEqual([
    'At last',
    'I am proud of it',
    'At last',
  ]);
  expect(reply.sources.map(({ paragraph }) => paragraph)).toEqual(['2', '1']);
});
