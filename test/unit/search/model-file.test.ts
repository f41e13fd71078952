import { beforeAll, expect, test } from 'vitest';
import { readCalibration } from '../../../src/search/calibration.ts';
import { decodeModel, encodeModel } from '../../../src/search/model-file.ts';
import { type Prepared, prepare } from '../../../src/search/prepare.ts';
import { createSearch } from '../../../src/search/search.ts';
import { forgetAfterwards } from '../learned.ts';
import { loadSmall, writeSmallFolder } from '../small-knowledge.ts';

const folder = forgetAfterwards(writeSmallFolder());
let learned: Prepared;
let bytes: Uint8Array;
beforeAll(async () => {
  learned = await prepare(folder, () => {});
  bytes = encodeModel(learned.knowledge, learned.model);
});

const findingsOf = ({ knowledge, model }: Prepared) => {
  const search = createSearch(knowledge, model, readCalibration(folder));
  return ['how long is it', 'скільки коштує', 'most', 'hello', 'xyzzy', ''].map((text) => {
    const { milliseconds: _time, ...finding } = search.find(text);
    return finding;
  });
};

test('knowledge comes through as the loader read it, without what only teaches', () => {
  const { facts, silence, ...rest } = loadSmall();
  expect(decodeModel(bytes).knowledge).toEqual({
    ...rest,
    facts: facts.map((fact) => ({
      ...fact,
      asks: {},
      claims: { supported: {}, contradicted: {} },
    })),
    silence: silence.map((one) => ({ ...one, asks: {}, claims: {} })),
    concepts: [],
    pairs: [],
  });
});

test('what was learned gives exactly the same probabilities', () => {
  expect(findingsOf(decodeModel(bytes))).toEqual(findingsOf(learned));
});

test('written again it is the same bytes', () => {
  const { knowledge, model } = decodeModel(bytes);
  expect(encodeModel(knowledge, model)).toEqual(bytes);
});

test('it may stand anywhere in a buffer', () => {
  const around = new Uint8Array(bytes.length + 20).fill(255);
  around.set(bytes, 3);
  const decoded = decodeModel(around.subarray(3, 3 + bytes.length));
  expect(findingsOf(decoded)).toEqual(findingsOf(learned));
});
