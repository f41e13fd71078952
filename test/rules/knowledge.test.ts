import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { inLanguage } from '../../src/knowledge/types.ts';
import { splitWords } from '../../src/search/words.ts';

const root = resolve(import.meta.dirname, '../..');
const knowledge = loadKnowledge(join(root, 'knowledge'));
const qualityFolder = join(root, 'test/quality');

const sameWords = (text: string) => splitWords(text).join(' ');

test('every paragraph of the article is cited by a fact', () => {
  const cited = new Set(knowledge.facts.flatMap((fact) => fact.paragraphs));
  expect([...knowledge.article.paragraphs.keys()].filter((label) => !cited.has(label))).toEqual([]);
});

test('every fact has a title, an answer and at least eight asks in each language', () => {
  const poor = knowledge.facts.flatMap((fact) =>
    knowledge.languages
      .filter(
        (language) =>
          !fact.title[language] || !fact.answer[language] || (fact.asks[language]?.length ?? 0) < 8,
      )
      .map((language) => `${fact.id} ${language}`),
  );
  expect(poor).toEqual([]);
});

test('answers are one to three sentences long', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const long = knowledge.facts.filter((fact) =>
    knowledge.languages.some(
      (language) => [...segmenter.segment(inLanguage(fact.answer, language, knowledge))].length > 4,
    ),
  );
  expect(long.map((fact) => fact.id)).toEqual([]);
});

test('no test question or claim equals one that the search learns from', () => {
  const lists = [
    ...[...knowledge.facts, ...knowledge.silence, ...knowledge.pairs].map(({ asks }) => asks),
    ...knowledge.facts.flatMap(({ claims }) => [claims.supported, claims.contradicted]),
    ...knowledge.silence.map(({ claims }) => claims),
  ];
  const known = new Set(lists.flatMap((list) => Object.values(list).flat().map(sameWords)));
  const files = readdirSync(qualityFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.jsonl'),
  );
  const questions = files.flatMap((file) =>
    readFileSync(join(qualityFolder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (JSON.parse(line) as { q: string }).q),
  );
  expect(questions.length).toBeGreaterThan(2000);
  // Without a word there is nothing to compare.
  expect(
    questions.filter((question) => known.has(sameWords(question)) && sameWords(question) !== ''),
  ).toEqual([]);
});

const articleFile = resolve(root, '../shared/article.md');

test.skipIf(!existsSync(articleFile))(
  'quotations and the words that locate paragraphs are verbatim',
  () => {
    const plain = (text: string) => text.replace(/[“”"'‘’]/g, '').replace(/\s+/g, ' ');
    const article = plain(readFileSync(articleFile, 'utf8'));
    const paragraphs = [...knowledge.article.paragraphs.values()].filter(
      ({ label }) => label !== 'T',
    );
    const pieces = [
      ...knowledge.quotations.map((quotation) => quotation.text),
      ...paragraphs.flatMap(({ start, end }) => [start, ...(end ? [end] : [])]),
    ];
    expect(pieces.filter((piece) => !article.includes(plain(piece)))).toEqual([]);
  },
);

test.skipIf(!existsSync(articleFile))(
  'answers are in our own words: no run of nine words is the article’s',
  () => {
    const article = ` ${sameWords(readFileSync(articleFile, 'utf8'))} `;
    const copied = knowledge.facts.flatMap((fact) => {
      const words = splitWords(fact.answer.en ?? '');
      return words
        .map((_, at) => words.slice(at, at + 9))
        .filter((run) => run.length === 9 && article.includes(` ${run.join(' ')} `))
        .map((run) => `${fact.id}: ${run.join(' ')}`);
    });
    expect(copied).toEqual([]);
  },
);
