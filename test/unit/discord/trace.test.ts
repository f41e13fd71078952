import { expect, test } from 'vitest';
import type { Answer, Desk } from '../../../src/answer/desk.ts';
import { writeReply } from '../../../src/answer/write.ts';
import { stationsOf, watchedDesk } from '../../../src/discord/trace.ts';
import { loadSmall } from '../small-knowledge.ts';

const decision = { outcome: 'answer' as const, facts: ['length'], confidence: 0.9 };
const answer: Answer = {
  finding: {
    language: 'en',
    words: ['how', 'long'],
    repaired: [{ from: 'lnog', to: 'long' }],
    concepts: ['ask-how-long', 'bridge'],
    matches: Array.from({ length: 10 }, (_, n) => ({ fact: `f${n}`, score: 0.12345 })),
    silence: [{ id: 'far', outcome: 'off-topic', score: 0.00049 }],
    evidence: { answerable: 1.23456, passage: -2.00001 },
    confidence: 0.98765,
    milliseconds: { normalize: 1, find: 2, weigh: 3 },
  },
  decision,
  reply: writeReply(loadSmall(), decision, 'en'),
  milliseconds: { decide: 4, write: 5 },
};

test('a question’s way has five stations, each with its own time', () => {
  expect(stationsOf(answer).map(({ name, milliseconds }) => [name, milliseconds])).toEqual([
    ['normalize', 1],
    ['find', 2],
    ['weigh', 3],
    ['decide', 4],
    ['write', 5],
  ]);
});

test('the stations tell what came of each, in short', () => {
  const [normalize, find, weigh, decide, write] = stationsOf(answer).map(({ detail }) => detail);
  expect(normalize).toEqual({
    language: 'en',
    words: 'how long',
    repaired: [{ from: 'lnog', to: 'long' }],
    concepts: 'ask-how-long, bridge',
  });
  expect(find).toEqual({
    facts: Array.from({ length: 8 }, (_, n) => ({ fact: `f${n}`, probability: 0.123 })),
    silence: [{ id: 'far', outcome: 'off-topic', probability: 0 }],
  });
  expect(weigh).toEqual({ answerable: 1.235, passage: -2, confidence: 0.988 });
  expect(decide).toEqual(decision);
  expect(write).toEqual({ visibility: 'public', text: 'It is 300 metres long.' });
});

test('a watched desk answers as before, and what was asked and answered is seen', () => {
  const desk = { ask: () => answer, help: () => answer.reply } as unknown as Desk;
  const seen: unknown[] = [];
  const watched = watchedDesk(desk, (...told) => seen.push(told));
  expect(watched.ask({ text: 'how long?', locale: 'pl' })).toBe(answer);
  expect(watched.help('en')).toBe(answer.reply);
  expect(seen).toEqual([['how long?', answer]]);
});
