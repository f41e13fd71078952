import { describe, expect, test } from 'vitest';
import {
  type Calibration,
  calibrationFile,
  confidenceOf,
  readCalibration,
} from '../../../src/search/calibration.ts';
import { type Evidence, evidenceNames } from '../../../src/search/evidence.ts';
import { ourFolder } from '../our-desk.ts';
import { writeFolder } from '../small-knowledge.ts';

const all = (value: number) =>
  Object.fromEntries(evidenceNames.map((name) => [name, value])) as unknown as Evidence;
const good: Calibration = {
  bias: -1,
  weights: all(0.5),
  thresholds: { answer: 0.8, choices: 0.2 },
};
const folderWith = (text: string) => writeFolder({ [calibrationFile]: text });

describe('confidence', () => {
  test.each([
    [0, 0, 0.5],
    [1, 0, 1 / (1 + Math.exp(-1))],
    [1000, 0, 1],
    [-1000, 0, 0],
  ])('of bias %s and evidence %s is %s', (bias, value, expected) => {
    const confidence = confidenceOf({ ...good, bias }, all(value));
    expect(confidence).toBeCloseTo(expected, 10);
  });

  test.each(evidenceNames)('follows the weight of %s', (name) => {
    const evidence = { ...all(0), [name]: 1 };
    const weighed = (weight: number) =>
      confidenceOf({ ...good, bias: 0, weights: { ...all(0), [name]: weight } }, evidence);
    expect(weighed(2)).toBeGreaterThan(0.5);
    expect(weighed(0)).toBe(0.5);
    expect(weighed(-2)).toBeLessThan(0.5);
  });
});

describe('a folder’s calibration', () => {
  test('is read as it stands', () => {
    expect(readCalibration(folderWith(JSON.stringify(good)))).toEqual(good);
  });

  test('is made of what the networks say alone where there is none', () => {
    const { thresholds, weights } = readCalibration(writeFolder({}));
    expect(weights).toEqual({ ...all(0), answerable: 1 });
    expect(thresholds.answer).toBeGreaterThan(thresholds.choices);
  });

  test('of the project asks back below what it answers', () => {
    const { thresholds } = readCalibration(ourFolder);
    expect(thresholds.answer).toBeGreaterThan(thresholds.choices);
    expect(thresholds.choices).toBeGreaterThan(0);
    expect(thresholds.answer).toBeLessThan(1);
  });

  const { answerable: _left, ...fewer } = good.weights;
  test.each([
    ['a weight missing', { ...good, weights: fewer }, 'answerable'],
    ['an unknown weight', { ...good, weights: { ...good.weights, luck: 1 } }, 'luck'],
    ['a text for a number', { ...good, bias: '1' }, 'bias'],
    ['no thresholds', { ...good, thresholds: undefined }, 'thresholds'],
    ['something more', { ...good, more: 1 }, 'more'],
    ['a list', [], 'expected object'],
  ])('with %s is named, with the way out', (_what, content, expected) => {
    const folder = folderWith(JSON.stringify(content));
    const read = () => readCalibration(folder);
    expect(read).toThrow(`${folder}/${calibrationFile} is faulty`);
    expect(read).toThrow(expected);
    expect(read).toThrow('npm run calibrate');
  });

  test.each(['', '{"bias":', '<<<<<<< HEAD'])('that is not JSON (%j) is named', (text) => {
    expect(() => readCalibration(folderWith(text))).toThrow(calibrationFile);
  });

  test('that asks back above what it answers is named', () => {
    const thresholds = { answer: 0.2, choices: 0.8 };
    const folder = folderWith(JSON.stringify({ ...good, thresholds }));
    expect(() => readCalibration(folder)).toThrow(calibrationFile);
  });
});
