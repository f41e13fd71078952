import { describe, expect, test } from 'vitest';
import { passageUrl, sourcesOf, spellDate } from '../../../src/answer/sources.ts';
import { writeFacts } from '../../../src/answer/write.ts';
import { loadSmall, smallFiles } from '../small-knowledge.ts';

const knowledge = loadSmall();
const url = 'https://gazette.example/bridge';

describe('the address of a passage', () => {
  test.each([
    ['a hyphen', 'well-known', undefined, 'well%2Dknown'],
    ['a comma', 'iron, steel', undefined, 'iron%2C%20steel'],
    ['an ampersand', 'steel & stone', undefined, 'steel%20%26%20stone'],
    ['a start and an end', 'The river', 'a-b, c & d', 'The%20river,a%2Db%2C%20c%20%26%20d'],
    ['another script', 'Київ', undefined, '%D0%9A%D0%B8%D1%97%D0%B2'],
    ['marks that end an address', 'a#b?c%d"e', undefined, 'a%23b%3Fc%25d%22e'],
  ])('encodes %s', (_what, start, end, fragment) => {
    const address = passageUrl(url, { label: '1', name: {}, start, end });
    expect(address).toBe(`${url}#:~:text=${fragment}`);
    const [from, to] = (address.split(':~:text=')[1] as string).split(',');
    expect(decodeURIComponent(from as string)).toBe(start);
    expect(to && decodeURIComponent(to)).toBe(end);
  });

  test('encodes brackets', () => {
    expect(passageUrl(url, { label: '1', name: {}, start: 'b) stone (new' })).not.toMatch(/[()]/);
  });
});

describe('sources', () => {
  test('name outlet, headline, date, passage and link', () => {
    expect(sourcesOf(knowledge, ['1'], 'pl')).toEqual([
      {
        paragraph: '1',
        paragraphName: 'akapit 1',
        outlet: 'Gazette',
        title: 'New bridge opens',
        published: '2024-03-01',
        url: `${url}#:~:text=The%20well%2Dknown%20river,iron%2C%20steel%20%26%20stone`,
      },
    ]);
  });

  test('keep the order given and come once each', () => {
    const labels = sourcesOf(knowledge, ['2', 'H', '2', '1', 'H'], 'en');
    expect(labels.map(({ paragraph }) => paragraph)).toEqual(['2', 'H', '1']);
  });

  test('name who the article has it from, where it says so', () => {
    expect(sourcesOf(knowledge, ['1', '2'], 'en', 'Reuters').map(({ via }) => via)).toEqual([
      'Reuters',
      'Reuters',
    ]);
    expect(sourcesOf(knowledge, ['1'], 'en')[0]).not.toHaveProperty('via');
  });

  test('of a paragraph that is not there are a mistake of ours', () => {
    expect(() => sourcesOf(knowledge, ['77'], 'en')).toThrow('Paragraph "77"');
  });
});

describe('sources of two facts', () => {
  const sourcesFor = (ids: string[], from = knowledge) =>
    writeFacts(
      from,
      ids.map((id) => from.facts.find((fact) => fact.id === id) as (typeof from.facts)[0]),
      'en',
    ).sources.map(({ paragraph, via }) => [paragraph, via]);

  test.each([
    [
      ['length', 'architect'],
      [
        ['1', undefined],
        ['2', undefined],
      ],
    ],
    [
      ['length', 'cost'],
      [
        ['1', 'Reuters'],
        ['2', 'Reuters'],
      ],
    ],
    [
      ['cost', 'length'],
      [
        ['1', 'Reuters'],
        ['2', 'Reuters'],
      ],
    ],
    [
      ['architect', 'cost'],
      [
        ['2', 'Reuters'],
        ['1', 'Reuters'],
      ],
    ],
  ])('%j: each passage once, with who it is from if either fact says so', (ids, expected) => {
    expect(sourcesFor(ids)).toEqual(expected);
  });

  test('keep both names where each fact has another', () => {
    const length = `via: AFP\n${smallFiles['facts/bridge/length.yaml']}`;
    const sources = sourcesFor(
      ['cost', 'length'],
      loadSmall({ 'facts/bridge/length.yaml': length }),
    );
    expect(JSON.stringify(sources)).toContain('Reuters');
    expect(JSON.stringify(sources)).toContain('AFP');
  });
});

test.each([
  ['2024-07-08', 'en', '8 July 2024'],
  ['2024-07-08', 'uk', '8 липня 2024 р.'],
  ['2024-07-08', 'pl', '8 lipca 2024'],
  ['2024-12-31', 'en', '31 December 2024'],
  ['2024-01-01', 'uk', '1 січня 2024 р.'],
  ['2024-02-29', 'pl', '29 lutego 2024'],
] as const)('the date %s is spelt in %s: %s', (date, language, spelt) => {
  expect(spellDate(date, language)).toBe(spelt);
});
