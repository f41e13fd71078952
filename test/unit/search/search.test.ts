import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/types.ts';
import { readCalibration } from '../../../src/search/calibration.ts';
import { evidenceNames, logOdds } from '../../../src/search/evidence.ts';
import type { Model } from '../../../src/search/model.ts';
import { createVote } from '../../../src/search/neighbours.ts';
import { prepare } from '../../../src/search/prepare.ts';
import { createSearch, type Search } from '../../../src/search/search.ts';
import { forgetAfterwards } from '../learned.ts';
import { writeSmallFolder } from '../small-knowledge.ts';

const folder = forgetAfterwards(writeSmallFolder());
let knowledge: Knowledge;
let model: Model;
let search: Search;
beforeAll(async () => {
  const prepared = await prepare(folder, () => {});
  knowledge = prepared.knowledge;
  model = prepared.model;
  search = createSearch(knowledge, model, readCalibration(folder));
});

const sum = (scored: { score: number }[]) => scored.reduce((all, { score }) => all + score, 0);

describe('evidence', () => {
  test.each([
    [0.5, 0],
    [1, Math.log(1.001 / 0.001)],
    [0, -Math.log(1.001 / 0.001)],
  ])('log-odds of %s are %s', (probability, expected) => {
    expect(logOdds(probability)).toBeCloseTo(expected, 10);
  });

  test('log-odds grow with the probability', () => {
    const odds = [0.9, 0, 1, 0.1, 0.5].map(logOdds);
    expect([...odds].sort((a, b) => a - b)).toEqual([0, 0.1, 0.5, 0.9, 1].map(logOdds));
  });

  test.each(['', 'xyzzy', 'how long is the bridge', '29 🔥'])('of "%s" is all finite', (text) => {
    const { evidence } = search.find(text);
    expect(Object.keys(evidence).sort()).toEqual([...evidenceNames].sort());
    expect(Object.values(evidence).every(Number.isFinite)).toBe(true);
  });

  test('that some fact answers is what all facts have together, and a quarter what the neighbours say', () => {
    const { evidence, matches, words } = search.find('how long is the tunnel');
    const said = createVote(model.neighbours)(words, model.concepts);
    expect(evidence.answerable).toBeCloseTo(logOdds(0.75 * sum(matches) + 0.25 * said), 4);
  });

  test('of a passage is what the facts of the best one’s passages have together', () => {
    // The length stands in paragraph 1, which the cost shares; the architect stands in 2 only.
    const { evidence, matches } = search.find('how long is it');
    expect(matches[0]?.fact).toBe('length');
    const shared = matches.filter(({ fact }) => fact !== 'architect');
    expect(evidence.passage).toBeCloseTo(logOdds(sum(shared)), 4);
  });

  test('speaks more for a question of the article than for one of its silence', () => {
    const answerable = (text: string) => search.find(text).evidence.answerable;
    expect(answerable('how long is the bridge')).toBeGreaterThan(answerable('where is the tunnel'));
  });
});

describe('a finding', () => {
  test.each([
    ['how long is the bridge', 'length'],
    ['СКІЛЬКИ коштував міст?', 'cost'],
    ['ile kosztuje most', 'cost'],
    ['who designed the bridge', 'architect'],
  ])('%s: %s comes first', (text, fact) => {
    expect(search.find(text).matches[0]?.fact).toBe(fact);
  });

  test('has every fact and every silence, best first, and their probabilities make 1', () => {
    const { matches, silence } = search.find('hello, how long?');
    expect(matches).toHaveLength(knowledge.facts.length);
    expect(silence.map(({ id }) => id).sort()).toEqual(['other-bridges', 'small-talk']);
    for (const list of [matches, silence]) {
      const scores = list.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(sum(matches) + sum(silence)).toBeCloseTo(1, 4);
  });

  test('names the concepts and what was repaired', () => {
    const finding = search.find('who desinged the tunnel');
    expect(finding.concepts).toEqual(['tunnel']);
    expect(search.find('how long is the brigde').repaired).toEqual([
      { from: 'brigde', to: 'bridge' },
    ]);
    expect(search.find('how long is the brigde').matches).toEqual(
      search.find('how long is the bridge').matches,
    );
  });

  test.each(['', '  ', '🔥'])('of "%s" has no words and no confidence', (text) => {
    expect(search.find(text)).toMatchObject({ words: [], confidence: 0, language: 'en' });
  });

  test('has the language of the locale only where the text does not tell', () => {
    expect(search.find('29', 'pl').language).toBe('pl');
    expect(search.find('how long', 'pl').language).toBe('en');
    expect(search.find('29').language).toBe('en');
  });
});

describe('the parts of a question', () => {
  const text = 'how long is the bridge and who designed the bridge';

  test('each name their fact, and their scores make 1', () => {
    const parts = search.findParts(text, search.find(text));
    expect(parts.map((matches) => matches[0]?.fact)).toEqual(['length', 'architect']);
    for (const matches of parts) expect(sum(matches)).toBeCloseTo(1, 4);
  });

  test('are none where it asks for one thing', () => {
    expect(search.findParts('how long is it', search.find('how long is it'))).toEqual([]);
  });
});
