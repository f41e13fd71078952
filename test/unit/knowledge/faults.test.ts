import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { KnowledgeError } from '../../../src/knowledge/read.ts';
import { smallFiles, writeFolder, writeSmallFolder } from '../small-knowledge.ts';

function faultsIn(folder: string): string[] {
  try {
    loadKnowledge(folder);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const faults = error.faults.map((fault) => `${fault.file}:${fault.line}  ${fault.message}`);
    // People see the message only, so it has to hold every fault.
    for (const fault of faults) expect(error.message).toContain(fault);
    expect(error.message).toContain(folder);
    return faults;
  }
  return [];
}

/** A file of the small folder with one piece of its text replaced. */
function edited(file: string, from: string, to: string): Record<string, string> {
  const text = smallFiles[file] as string;
  expect(text).toContain(from);
  return { [file]: text.replace(from, to) };
}

const article = 'article.yaml';
const cost = 'facts/bridge/cost.yaml';
const quotation = 'quotations/nowak-proud.yaml';
const summary = 'summary.yaml';

describe('one fault is named with its file, its line and what is wrong', () => {
  test.each([
    ['a date that is none', article, '2024-03-01', '2024-02-30', 6, 'published: '],
    ['an address that is none', article, 'https://gazette.example/', 'no ', 7, 'url: '],
    ['a language that is none', article, '[en, uk, pl]', '[en, xx]', 1, 'languages.1: '],
    ['no language', article, '[en, uk, pl]', '[]', 1, 'languages: '],
    ['a misspelt key', article, 'tags: [bridge]', 'tags: []\ntagz: []', 1, '"tagz"'],
    ['a passage without words', article, 'start: The well-known river', 'start: ""', 14, 'start'],
    ['an unknown language of a text', 'topics.yaml', 'pl: Ludzie', 'de: Leute', 2, 'people'],
    ['no paragraph', cost, '["1", "2"]', '[]', 1, 'paragraphs: '],
    ['an unknown paragraph', cost, '"2"]', '\n  "77"]', 2, 'paragraph "77" is not in article'],
    ['a number for a text', cost, 'en: Cost', 'en: 5', 3, 'found 5'],
    ['an empty text', cost, 'en: Cost', 'en: ""', 3, 'title.en: '],
    [
      'no first language',
      cost,
      'en: It cost 5 million., ',
      '',
      4,
      'answer: the text in "en" is missing',
    ],
    ['an unknown quotation', cost, 'via: Reuters', 'quotation: q', 2, 'there is no quotation "q"'],
    ['an ask too few', cost, 'ile kosztuje most', '""', 9, 'asks.pl.0: '],
    ['an unknown passage', quotation, '"1"', '"9"', 1, 'paragraph "9" is not in article.yaml'],
    ['an unknown speaker', quotation, 'mayor]', 'king]', 2, 'there is no speaker "king"'],
    ['an unknown outcome', 'silence/small-talk.yaml', 'off-topic', 'maybe', 1, 'outcome: '],
    ['an unknown fact', summary, 'cost,', 'width,', 5, 'there is no fact "width"'],
    ['a line without facts', summary, '[cost, length]', '[]', 5, 'sections.0.lines.0.facts: '],
  ])('%s', (_what, file, from, to, line, message) => {
    const faults = faultsIn(writeSmallFolder(edited(file, from, to)));
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(faults[0]).toMatch(new RegExp(`^${file}:${line} `));
  });

  test.each([
    ['an unknown fact of a pair', '[cost, width]', 'pairs.yaml:2  there is no fact "width"'],
    ['a pair of one', '[cost]', 'pairs.yaml:2 '],
    ['a fact twice', '[cost, cost]', 'pairs.yaml:2 '],
  ])('%s', (_what, facts, message) => {
    const pairs = `pairs:\n  - facts: ${facts}\n    asks: { en: [size and price] }\n`;
    expect(faultsIn(writeSmallFolder({ 'pairs.yaml': pairs }))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test('an id with capitals', () => {
    const faults = faultsIn(writeSmallFolder(edited('speakers.yaml', 'mayor:', 'Mayor:')));
    expect(faults).toContainEqual(expect.stringMatching(/^speakers\.yaml:2 .*Mayor: /));
  });

  test('a missing file', () => {
    const folder = writeSmallFolder({ [article]: undefined, 'topics.yaml': undefined });
    expect(faultsIn(folder)).toEqual([
      'article.yaml:1  the file is missing',
      'topics.yaml:1  the file is missing',
    ]);
  });

  test('a folder that is not there', () => {
    expect(faultsIn(join(writeFolder({}), 'nowhere'))).toHaveLength(3);
  });

  test('no fact at all', () => {
    const files = Object.entries(smallFiles).filter(([file]) => !file.startsWith('facts/'));
    expect(faultsIn(writeFolder(Object.fromEntries(files)))).toContain(
      'facts/:1  there is no fact',
    );
  });

  test.each([
    [
      'a bracket left open',
      'paragraphs: ["1"\ntitle: { en: a }\n',
      /:[12] {2}not readable as YAML/,
    ],
    ['a key twice', 'via: a\nvia: b\n', /:2 {2}not readable as YAML: .*unique/],
    ['a tab for blanks', 'title:\n\ten: a\n', /:2 {2}not readable as YAML/],
    ['nothing', '', /:1 {2}.*found nothing|:1 {2}.*found null/],
    ['a sentence', 'It cost 5 million.\n', /:1 {2}.*found "It cost 5 million."/],
  ])('a file that holds %s', (_what, text, expected) => {
    const [first] = faultsIn(writeSmallFolder({ [cost]: text }));
    expect(first).toMatch(/^facts\/bridge\/cost\.yaml/);
    expect(first).toMatch(expected);
  });

  test('a way of asking that another fact has, whatever its case', () => {
    const changes = edited(cost, 'cost of the bridge', 'HOW long is it');
    expect(faultsIn(writeSmallFolder(changes))).toEqual([
      `facts/bridge/length.yaml:5  "how long is it" stands in ${cost} already`,
    ]);
  });

  test('an id that two topics have', () => {
    const copy = smallFiles[cost]?.replaceAll(/\[.*(how|скільки|ile) .*\]/g, '[]');
    expect(faultsIn(writeSmallFolder({ 'facts/people/cost.yaml': copy }))).toEqual([
      `facts/people/cost.yaml:1  the id "cost" is taken by ${cost}`,
    ]);
  });

  test('a folder that is no topic', () => {
    const changes = { [cost]: undefined, 'facts/money/cost.yaml': smallFiles[cost] };
    expect(faultsIn(writeSmallFolder(changes))).toEqual([
      'facts/money/cost.yaml:1  the folder "money" is no topic of topics.yaml',
    ]);
  });
});

describe('several faults are named at once', () => {
  test('in the shape of several files, and more than one in a file', () => {
    const folder = writeSmallFolder({
      ...edited(article, '2024-03-01', 'yesterday'),
      ...edited(cost, 'title: { en: Cost, uk: Вартість, pl: Koszt }\n', 'colour: red\n'),
      ...edited('silence/small-talk.yaml', 'off-topic', 'maybe'),
    });
    const files = faultsIn(folder).map((fault) => fault.split(':')[0]);
    expect(files.sort()).toEqual([article, cost, cost, 'silence/small-talk.yaml']);
  });

  test('in what files say of each other', () => {
    const folder = writeSmallFolder({
      ...edited(cost, '"2"]', '"77", "78"]'),
      ...edited(quotation, '[nowak, mayor]', '[x, y]'),
      ...edited(summary, '[cost, length]', '[cost, width]'),
    });
    const files = faultsIn(folder).map((fault) => fault.split(':')[0]);
    expect(files).toEqual([cost, cost, quotation, quotation, summary]);
  });
});

describe('what would break or be lost later is a fault', () => {
  // `inLanguage` would throw when such a text is shown.
  test.each([
    ['a title', cost, edited(cost, 'en: Cost, ', ''), 'title'],
    ['a reading', cost, edited(cost, 'en: Euros, ', ''), 'reading'],
    ['a speaker', 'speakers.yaml', edited('speakers.yaml', 'en: the mayor, ', ''), 'mayor'],
    ['a paragraph', article, edited(article, '{ en: paragraph 2 }', '{ pl: a }'), 'paragraphs.2'],
    ['what the article is about', article, edited(article, 'en: the new bridge, ', ''), 'about'],
    ['a summary', summary, edited(summary, 'en: Numbers, ', ''), 'sections.0.heading'],
  ])('%s without the first language', (_what, file, changes, path) => {
    const [fault, ...more] = faultsIn(writeSmallFolder(changes));
    expect(more).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${file}:\\d+ +${path}.*: the text in "en" is missing$`));
  });

  // A button's id holds the fact's id between "|".
  test.each(['The|Cost', 'a'.repeat(51), 'cost_of'])('a fact’s file name %s', (name) => {
    const file = `facts/bridge/${name}.yaml`;
    const changes = { [file]: smallFiles[cost], [cost]: undefined, [summary]: undefined };
    expect(faultsIn(writeSmallFolder(changes))).toEqual([
      expect.stringContaining(`${file}:1  the file's name is an id`),
    ]);
  });

  test.each(['quotation/x.yaml', 'facts/x.yaml', 'extra.yaml'])('a stray file %s', (file) => {
    expect(faultsIn(writeSmallFolder({ [file]: smallFiles[quotation] }))).toContain(
      `${file}:1  nothing reads this file; is its folder misspelt?`,
    );
  });
});
