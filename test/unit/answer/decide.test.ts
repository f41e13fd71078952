import { describe, expect, test } from 'vitest';
import { decide, mostChoices } from '../../../src/answer/decide.ts';
import { evidenceNames } from '../../../src/search/evidence.ts';
import type { Finding } from '../../../src/search/finding.ts';

const thresholds = { answer: 0.8, choices: 0.3 };
const always = () => true;
const never = () => false;

function finding(facts: string[], confidence: number, change: Partial<Finding> = {}): Finding {
  return {
    language: 'en',
    words: ['some', 'words'],
    repaired: [],
    concepts: [],
    matches: facts.map((fact, number) => ({ fact, score: 1 / (number + 2) })),
    silence: [
      { id: 'near', outcome: 'not-covered', score: 0.5 },
      { id: 'far', outcome: 'off-topic', score: 0.1 },
    ],
    evidence: Object.fromEntries(
      evidenceNames.map((name) => [name, 0]),
    ) as unknown as Finding['evidence'],
    confidence,
    milliseconds: { normalize: 0, find: 0, weigh: 0 },
    ...change,
  };
}

const farthest = { silence: [{ id: 'far', outcome: 'off-topic' as const, score: 0.9 }] };

describe('one question', () => {
  test.each([
    ['sure', 0.95, {}, 'answer', ['a']],
    ['just sure enough', 0.8, {}, 'answer', ['a']],
    ['not quite sure', 0.7999, {}, 'choices', ['a', 'b', 'c']],
    ['just worth asking back', 0.3, {}, 'choices', ['a', 'b', 'c']],
    ['unlikely, near the subject', 0.2999, {}, 'not-covered', []],
    ['unlikely, far from the subject', 0.1, farthest, 'off-topic', []],
    ['unlikely, in a folder without silence', 0.1, { silence: [] }, 'not-covered', []],
    ['sure, though silence is likely', 0.9, farthest, 'answer', ['a']],
    ['without a word', 0.99, { words: [] }, 'off-topic', []],
    ['without a fact', 0.99, { matches: [] }, 'off-topic', []],
  ] as const)('%s (%s)', (_what, confidence, change, outcome, facts) => {
    const whole = finding(['a', 'b', 'c', 'd'], confidence, change as Partial<Finding>);
    expect(decide(whole, [], thresholds, never)).toMatchObject({ outcome, facts });
  });

  test('hands its confidence on, and has none without a word', () => {
    expect(decide(finding(['a'], 0.42), [], thresholds, never).confidence).toBe(0.42);
    expect(decide(finding(['a'], 0.42, { words: [] }), [], thresholds, never).confidence).toBe(0);
  });

  test('offers at most three facts, the best first', () => {
    const { facts } = decide(finding(['c', 'a', 'd', 'b'], 0.5), [], thresholds, never);
    expect(facts).toEqual(['c', 'a', 'd']);
    expect(facts).toHaveLength(mostChoices);
  });
});

describe('two facts that are nearly as probable', () => {
  const close = (second: number) => ({
    matches: [
      { fact: 'a', score: 0.5 },
      { fact: 'b', score: second },
      { fact: 'c', score: second },
    ],
  });
  test.each([
    ['are told together', 0.9, 0.45, always, 'answer', ['a', 'b']],
    ['are told together from a share on', 0.9, 0.2, always, 'answer', ['a', 'b']],
    ['below it the best is told alone', 0.9, 0.19, always, 'answer', ['a']],
    ['where the second repeats the first, it is left out', 0.9, 0.45, never, 'answer', ['a']],
    [
      'are offered where it is not sure that they answer',
      0.5,
      0.45,
      always,
      'choices',
      ['a', 'b', 'c'],
    ],
  ] as const)('%s', (_what, confidence, second, addsTo, outcome, facts) => {
    const decision = decide(finding([], confidence, close(second)), [], thresholds, addsTo);
    expect(decision).toEqual({ outcome, facts, confidence });
  });

  test('do not count where each of two parts has its own', () => {
    const parts = ['a', 'c'].map((fact) => [{ fact, score: 0.9 }]);
    const { facts } = decide(finding([], 0.9, close(0.45)), parts, thresholds, always);
    expect(facts).toEqual(['a', 'c']);
  });
});

describe('a question of two parts', () => {
  const part = (fact: string, score: number, second = 0) => [
    { fact, score },
    { fact: 'other', score: second },
  ];
  const [w, b] = [part('w', 0.9), part('b', 0.8)];
  test.each([
    ['both clear', 0.9, [w, b], 'answer', ['w', 'b']],
    ['both clear, in the order asked', 0.9, [b, w], 'answer', ['b', 'w']],
    ['both just clear', 0.8, [part('w', 0.2, 0.1), part('b', 0.2, 0.1)], 'answer', ['w', 'b']],
    ['both clear about one fact', 0.9, [w, w], 'answer', ['w']],
    ['both clear, about others than the whole', 0.9, [part('a', 0.9), b], 'answer', ['w']],
    ['one too improbable', 0.9, [w, part('b', 0.19)], 'answer', ['w']],
    ['one too near the next', 0.9, [w, part('b', 0.5, 0.26)], 'answer', ['w']],
    ['one without a fact', 0.9, [w, []], 'answer', ['w']],
    ['the whole unclear', 0.5, [w, b], 'choices', ['w', 'x', 'y']],
    ['the whole unlikely', 0.1, [w, b], 'not-covered', []],
  ] as const)('%s', (_what, confidence, parts, outcome, facts) => {
    const decision = decide(finding(['w', 'x', 'y'], confidence), parts, thresholds, never);
    expect(decision).toEqual({ outcome, facts, confidence });
  });
});
