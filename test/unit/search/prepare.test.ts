import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KnowledgeError } from '../../../src/knowledge/read.ts';
import { encodeModel } from '../../../src/search/model-file.ts';
import { prepare } from '../../../src/search/prepare.ts';
import { forgetAfterwards, modelsOf } from '../learned.ts';
import { writeSmallFolder } from '../small-knowledge.ts';

const folder = forgetAfterwards(writeSmallFolder());
const faulty = forgetAfterwards(writeSmallFolder({ 'topics.yaml': undefined }));
const other = forgetAfterwards(`${folder}-other`);
afterAll(() => rmSync(other, { recursive: true, force: true }));

test('a folder is learned once, and anew after a change; one model of it is kept', async () => {
  const reports: string[] = [];
  const report = (text: string) => reports.push(text);
  const first = await prepare(folder, report);
  expect(reports).toEqual([expect.stringContaining(folder)]);
  const second = await prepare(folder, report);
  expect(reports).toHaveLength(1);
  expect(encodeModel(second.knowledge, second.model)).toEqual(
    encodeModel(first.knowledge, first.model),
  );

  const [before] = modelsOf(folder);
  appendFileSync(join(folder, 'silence/small-talk.yaml'), '  pl: [dzień dobry]\n');
  const third = await prepare(folder, report);
  expect(reports).toHaveLength(2);
  expect(third.model.wordCounts.get('dzien')).toEqual({ pl: 1 });
  expect(modelsOf(folder)).toHaveLength(1);
  expect(modelsOf(folder)).not.toEqual([before]);
});

test('faulty knowledge is not learned', async () => {
  await expect(prepare(faulty, () => {})).rejects.toThrow(KnowledgeError);
  expect(modelsOf(faulty)).toEqual([]);
});

test('learning a folder leaves the model of one whose name only begins alike', async () => {
  cpSync(folder, other, { recursive: true });
  await prepare(other, () => {});
  expect(modelsOf(other)).toHaveLength(1);
  appendFileSync(join(folder, 'silence/small-talk.yaml'), '  uk: [добрий день]\n');
  await prepare(folder, () => {});
  expect(modelsOf(other)).toHaveLength(1);
});
