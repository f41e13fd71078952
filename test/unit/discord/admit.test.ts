import { beforeEach, describe, expect, test } from 'vitest';
import { Admission, perChannel, perPerson } from '../../../src/discord/admit.ts';

let now: number;
let admission: Admission;
beforeEach(() => {
  now = 1_000_000;
  admission = new Admission(() => now);
});
const ask = (times: number, person = 'ann', channel = 'here') =>
  Array.from({ length: times }, () => admission.admit(person, channel));
const zeros = (count: number) => Array.from({ length: count }, () => 0);

test('the architecture’s numbers: five a person and twenty a channel in fifteen seconds', () => {
  expect(perPerson).toEqual({ questions: 5, milliseconds: 15_000 });
  expect(perChannel).toEqual({ questions: 20, milliseconds: 15_000 });
});

describe('a person', () => {
  test('has five questions let in and waits from the sixth on', () => {
    expect(ask(7)).toEqual([...zeros(5), 15, 15]);
  });

  test.each([
    [0, 15],
    [1, 15],
    [1000, 14],
    [14_001, 1],
    [14_999, 1],
    [15_000, 0],
  ])('%s ms after five questions is to wait %s s', (passed, wait) => {
    ask(5);
    now += passed;
    expect(ask(1)).toEqual([wait]);
  });

  test('who waits as long as told is let in', () => {
    for (let i = 0; i < 5; i++) {
      ask(1);
      now += 700;
    }
    const [wait] = ask(1) as [number];
    now += wait * 1000;
    expect(ask(1)).toEqual([0]);
  });

  test('is let in one by one as the questions of before grow old', () => {
    for (let i = 0; i < 5; i++) {
      ask(1);
      now += 3000;
    }
    expect(ask(2)).toEqual([0, 3]);
    now += 3000;
    expect(ask(2)).toEqual([0, 3]);
  });

  test('does not wait longer for having tried in vain', () => {
    ask(5);
    now += 10_000;
    ask(50);
    now += 5000;
    expect(ask(1)).toEqual([0]);
  });

  test('waits in other channels too, and nobody else does', () => {
    ask(5);
    expect(ask(1, 'ann', 'elsewhere')).toEqual([15]);
    expect(ask(1, 'bob', 'here')).toEqual([0]);
  });
});

describe('a channel', () => {
  const crowd = (people: number, channel = 'here') => {
    for (let i = 0; i < people; i++) ask(5, `person ${i}`, channel);
  };

  test('has twenty questions let in, whoever asks, and other channels go on', () => {
    crowd(4);
    expect(ask(1, 'late')).toEqual([15]);
    expect(ask(1, 'late', 'elsewhere')).toEqual([0]);
  });

  test('that is full does not use up what a person may ask', () => {
    crowd(4);
    ask(10, 'late');
    expect(ask(6, 'late', 'elsewhere')).toEqual([...zeros(5), 15]);
  });

  test('is let in again after a while', () => {
    crowd(4);
    now += 15_000;
    expect(ask(1, 'late')).toEqual([0]);
  });

  test('is not taken for a person with the same id', () => {
    ask(5, 'same', 'one');
    expect(ask(1, 'ann', 'same')).toEqual([0]);
  });
});

describe('the first refusal', () => {
  test('is said once while somebody goes on', () => {
    expect(admission.firstRefusal('ann')).toBe(true);
    for (const passed of [0, 5000, 14_999]) {
      now += passed;
      expect(admission.firstRefusal('ann')).toBe(false);
    }
    now += 15_000;
    expect(admission.firstRefusal('ann')).toBe(true);
  });

  test('is each person’s own', () => {
    admission.firstRefusal('ann');
    expect(admission.firstRefusal('bob')).toBe(true);
  });

  test('is forgotten with the rest', () => {
    admission.firstRefusal('ann');
    now += 15_000;
    ask(1, 'bob');
    expect(admission.firstRefusal('ann')).toBe(true);
  });
});

test('a hundred thousand people one after the other leave nothing behind that slows the next', () => {
  for (let i = 0; i < 100_000; i++) {
    now += 1000;
    if (admission.admit(`person ${i}`, `channel ${i}`) !== 0) throw new Error('refused');
  }
  const begun = performance.now();
  ask(1);
  expect(performance.now() - begun).toBeLessThan(50);
});
