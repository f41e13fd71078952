import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/answer/desk.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { buildSpeller } from '../../../src/search/spelling.ts';
import { foldSpelling, splitWords } from '../../../src/search/words.ts';
import { openOurDesk } from '../our-desk.ts';

const known = new Map(
  splitWords(
    `agreement agreements signed security military refugees president squadron donated package
     jets warsaw treaty thirty
     угода угоду підписали літаки безпека військової біженців президент ескадрилья пакетів
     umowa umowę podpisali samoloty bezpieczeństwo uchodźców prezydent eskadra pakietów`,
  ).map((word) => [word, 10]),
);
const speller = buildSpeller(known);
const repair = (word: string) => speller.repair(foldSpelling(word));

describe('a typing error is repaired', () => {
  test.each([
    ['a letter missing', 'agrement', 'agreement'],
    ['a letter too many', 'signned', 'signed'],
    ['a wrong letter', 'securiti', 'security'],
    ['two letters swapped', 'miltiary', 'military'],
    ['two errors in a long word', 'presidnet', 'president'],
    ['the first letter wrong', 'zquadron', 'squadron'],
    ['a letter missing in Ukrainian', 'підписли', 'підписали'],
    ['a wrong letter in Ukrainian', 'безпика', 'безпека'],
    ['two letters swapped in Ukrainian', 'літкаи', 'літаки'],
    ['a letter too many in Ukrainian', 'бііженців', 'біженців'],
    ['a letter missing in Polish', 'samolty', 'samoloty'],
    ['spelt by ear in Polish', 'uchodzcuw', 'uchodźców'],
    ['two letters swapped in Polish', 'bezpieczeńtswo', 'bezpieczeństwo'],
    ['a wrong letter in Polish', 'eskatra', 'eskadra'],
  ])('%s: %s -> %s', (_what, typed, meant) => {
    expect(repair(typed)).toBe(foldSpelling(meant));
  });

  test.each([
    ['a wrong second letter', 'sacurity', 'security'],
    ['the first two letters swapped', 'erfugees', 'refugees'],
    ['a wrong second letter in Ukrainian', 'бизпека', 'безпека'],
  ])('%s: %s -> %s', (_what, typed, meant) => {
    expect(repair(typed)).toBe(foldSpelling(meant));
  });

  test('to the more frequent of two that are as near', () => {
    const words = new Map([
      ['caster', 2],
      ['casted', 200],
    ]);
    expect(buildSpeller(words).repair('castex')).toBe('casted');
    expect(
      buildSpeller(new Map([...words].map(([word, n]) => [word, 202 - n]))).repair('castex'),
    ).toBe('caster');
  });

  test('the same when asked again', () => {
    const first = repair('agrement');
    for (let i = 0; i < 2100; i++)
      speller.repair(`wordnumber${'abcdefghij'[i % 10]}${'x'.repeat(i % 7)}`);
    expect(repair('agrement')).toBe(first);
  });
});

describe('a rare word', () => {
  const counted = buildSpeller(
    new Map([
      ['minister', 300],
      ['minster', 2],
      ['photo', 90],
      ['pohto', 1],
      ['plan', 80],
      ['plain', 2],
      ['harbour', 19],
      ['harbor', 2],
      ['presidents', 300],
      ['presidente', 3],
    ]),
  );

  test.each([
    ['that is long and near to one many times as frequent', 'minster', 'minister'],
    ['that has the letters of a frequent one in another order', 'pohto', 'photo'],
  ])('%s is a typing error: %s -> %s', (_what, typed, meant) => {
    expect(counted.repair(typed)).toBe(meant);
  });

  test.each([
    ['that is short', 'plain'],
    ['to which none ten times as frequent is near', 'harbor'],
    ['that is not so rare', 'presidente'],
  ])('%s is left alone: %s', (_what, word) => {
    expect(counted.repair(word)).toBeUndefined();
  });
});

describe('a word is left alone', () => {
  test.each([...known.keys()])('that is known: %s', (word) => {
    expect(speller.repair(word)).toBeUndefined();
  });

  test.each(['jet', 'tho', 'мир', 'kot', 'a', ''])('that is short: "%s"', (word) => {
    expect(repair(word)).toBeUndefined();
  });

  test.each(['2024', '10000', 'f16s', 'mig29'])('that has a number in it: %s', (word) => {
    expect(repair(word)).toBeUndefined();
  });

  test.each(['qwrtzxcv', 'flurbonic', 'кукурудза', 'żyrandol', 'aaaaaaaa', 'securitization'])(
    'that is like none: %s',
    (word) => {
      expect(repair(word)).toBeUndefined();
    },
  );
});

test('without known words nothing is repaired', () => {
  expect(buildSpeller(new Map()).repair('agrement')).toBeUndefined();
});

describe('over the project’s knowledge', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openOurDesk();
  });
  const repairsOf = (text: string) => desk.ask({ text }).finding.repaired;

  test('hardly any way of asking has a word repaired', () => {
    const asks = loadKnowledge('knowledge').facts.flatMap(({ asks }) =>
      Object.values(asks).flatMap((list) => list.slice(0, 4)),
    );
    expect(asks.length).toBeGreaterThan(400);
    expect(asks.filter((ask) => repairsOf(ask).length > 0).length / asks.length).toBeLessThan(0.01);
  });

  test.each([
    ['where was it signedd in polandd', 'polandd', 'poland'],
    ['що підписав Зеленськийй', 'зеленскийй', 'зеленський'],
    ['gdzie podpisano umowee', 'umowee', 'umowe'],
  ])('%s', (text, from, to) => {
    expect(repairsOf(text)).toContainEqual({ from: foldSpelling(from), to: foldSpelling(to) });
  });
});
