import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Block, Reply, Source } from '../../../src/answer/reply.ts';
import { sourcesOf } from '../../../src/answer/sources.ts';
import { aside, writeReply } from '../../../src/answer/write.ts';
import { escapeMarkdown, renderReply } from '../../../src/discord/render.ts';
import { loadSmall } from '../small-knowledge.ts';
import { nested } from './payload.ts';

const knowledge = loadSmall();
const replyWith = (change: Partial<Reply>): Reply => ({
  ...aside('en', ''),
  visibility: 'public',
  blocks: [],
  ...change,
});
const textsOf = (change: Partial<Reply>) =>
  nested(renderReply(replyWith(change), '1', 'public')).flatMap((component) =>
    'content' in component ? [component.content] : [],
  );
const buttonsOf = (reply: Reply, wished: Reply['visibility'] = 'public') =>
  nested(renderReply(reply, '1', wished)).filter(({ type }) => type === ComponentType.Button);
const blockOf = (block: Block) => textsOf({ blocks: [block] })[0];

describe('a block', () => {
  test.each([
    ['text', { kind: 'text', text: '10 jets' }, '10 jets'],
    ['a heading', { kind: 'heading', text: 'Numbers' }, '### Numbers'],
    ['a note', { kind: 'note', text: 'Ours' }, '-# Ours'],
    ['a list', { kind: 'list', items: ['a', 'b*'] }, '- a\n- b\\*'],
    ['a quotation', { kind: 'quotation', text: 'At last', by: 'Anna' }, '> “At last”\n> — Anna'],
    [
      'a translated quotation',
      {
        kind: 'quotation',
        text: 'At last',
        by: 'Анна',
        translation: { text: 'Нарешті', note: 'наш' },
      },
      '> “At last”\n> — Анна\n> *Нарешті*\n-# наш',
    ],
  ] as [string, Block, string][])('of %s', (_what, block, expected) => {
    expect(blockOf(block)).toBe(expected);
  });

  test.each([
    [{ kind: 'quotation', text: 'One\nTwo', by: 'Anna' }, '> “One\n> Two”\n> — Anna'],
    [{ kind: 'note', text: 'One\nTwo' }, '-# One\n-# Two'],
  ] as [Block, string][])('of two lines is marked on both', (block, expected) => {
    expect(blockOf(block)).toBe(expected);
  });
});

describe('marks in a text are shown and do nothing', () => {
  test.each([
    ['*bold* _it_ ~~gone~~', '\\*bold\\* \\_it\\_ \\~\\~gone\\~\\~'],
    ['`code` ||hidden||', '\\`code\\` \\|\\|hidden\\|\\|'],
    ['# heading', '\\# heading'],
    ['> quoted', '\\> quoted'],
    ['[text](https://a.b)', '\\[text\\](https://a.b)'],
    ['<@123> <#1> </ask:1>', '\\<@123\\> \\<\\#1\\> \\</ask:1\\>'],
    ['back\\slash', 'back\\\\slash'],
    ['-# small', '-\\# small'],
    ['€4 billion – “44”', '€4 billion – “44”'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    for (const block of [
      { kind: 'text', text },
      { kind: 'list', items: [text] },
    ] as Block[])
      expect(blockOf(block)).toContain(escaped);
    expect(blockOf({ kind: 'quotation', text, by: text })).toBe(`> “${escaped}”\n> — ${escaped}`);
  });

  test.each([
    ['- 5 degrees', '\\- 5 degrees'],
    ['1. place', '1\\. place'],
  ])('%s at the start of a line', (text, escaped) => {
    expect(blockOf({ kind: 'text', text })).toBe(escaped);
  });
});

describe('sources', () => {
  const url = 'https://gazette.example/bridge#:~:text=New%20bridge%20opens';
  const line = (sources: Source[], language: Reply['language'] = 'en') =>
    textsOf({ sources, language }).at(-1);

  test.each([
    ['en', 'Source: Gazette, “New bridge opens”, 1 March 2024, [headline]'],
    ['uk', 'Джерело: Gazette, “New bridge opens”, 1 березня 2024 р., [заголовок]'],
    ['pl', 'Źródło: Gazette, “New bridge opens”, 1 marca 2024, [nagłówek]'],
  ] as const)('are one quiet line with a link, in %s', (language, text) => {
    expect(line(sourcesOf(knowledge, ['H'], language), language)).toBe(`-# ${text}(${url})`);
  });

  test('name first who the article has it from', () => {
    expect(line(sourcesOf(knowledge, ['H'], 'en', 'Reuters'))).toMatch(
      /^-# Source: Reuters, as reported by Gazette, “New bridge opens”/,
    );
  });

  test('link every passage', () => {
    const text = line(sourcesOf(knowledge, ['H', '1', '2'], 'en')) ?? '';
    expect(text).toMatch(/^-# Sources: Gazette/);
    expect(text.match(/\]\(https:/g)).toHaveLength(3);
  });

  test.each([
    [6, 6],
    [7, 1],
    [24, 1],
  ])('of %s passages have %s links, and name every passage', (count, links) => {
    const [one] = sourcesOf(knowledge, ['1'], 'en');
    const names = Array.from({ length: count }, (_, i) => `paragraph ${i + 1}`);
    const text = line(names.map((paragraphName) => ({ ...(one as Source), paragraphName }))) ?? '';
    expect(text.match(/\]\(https:/g)).toHaveLength(links);
    for (const name of names) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('stand below a line that parts them from the answer', () => {
    const unanswered = { outcome: 'not-covered' as const, facts: [], confidence: 0 };
    const reply = {
      ...writeReply(knowledge, unanswered, 'en'),
      sources: sourcesOf(knowledge, ['H'], 'en'),
    };
    const types = nested(renderReply(reply, '1', 'public')).map(({ type }) => type);
    expect(types).toEqual([
      ComponentType.Container,
      ComponentType.TextDisplay,
      ComponentType.Separator,
      ComponentType.TextDisplay,
      ComponentType.ActionRow,
      ComponentType.Button,
    ]);
  });

  test.each([2, 7])('of mixed origin, %s in all, name it behind the passage', (count) => {
    const [first] = sourcesOf(knowledge, ['1'], 'en', 'Reuters') as [Source];
    const own = sourcesOf(knowledge, Array(count - 1).fill('2'), 'en')[0] as Source;
    const text = line([first, ...Array<Source>(count - 1).fill(own)]) ?? '';
    expect(text).not.toContain('as reported by');
    expect(text).toMatch(/paragraph 1(\]\(https:[^)]+\))? \(Reuters\)/);
    expect(text).not.toMatch(/paragraph 2(\]\(https:[^)]+\))? \(/);
  });
});

describe('buttons', () => {
  const choices = ['a', 'b', 'c'].map((fact) => ({
    fact,
    label: `${fact} `.repeat(60),
    paragraphs: ['1'],
  }));

  test('one for each choice and one to ask again, with labels cut to fit', () => {
    const decision = { outcome: 'choices' as const, facts: ['cost'], confidence: 0.5 };
    const reply = { ...writeReply(knowledge, decision, 'uk'), choices };
    const buttons = buttonsOf(reply) as unknown as { label: string }[];
    expect(buttons).toHaveLength(4);
    for (const { label } of buttons) expect(label.length).toBeLessThanOrEqual(80);
    expect(buttons[0]?.label).toMatch(/^a a .*…$/);
    expect(buttons[3]?.label).toBe('Запитати щось інше');
  });

  test('carry whose question it is and who may see the answer', () => {
    const [button] = buttonsOf({ ...aside('pl', 'Which?'), choices }, 'asker');
    expect(button).toMatchObject({ custom_id: 'show|pl|a|a|1' });
  });

  test('are none where an answer is for all', () => {
    expect(buttonsOf(replyWith({ blocks: [{ kind: 'text', text: 'Yes' }] }))).toEqual([]);
  });
});

test('a message is marked as made of components', () => {
  expect(renderReply(aside('en', 'Yes'), '1', 'public').flags).toBe(MessageFlags.IsComponentsV2);
});
