import { readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** Where `prepare` keeps what it has learned. */
const modelFolder = resolve(import.meta.dirname, '../../.model');

/** The stored models of a knowledge folder. */
export function modelsOf(folder: string): string[] {
  const start = `${basename(folder)}-`;
  return readdirSync(modelFolder).filter((file) => file.startsWith(start));
}

/** Sees to it that what is learned of a folder goes when the test file is through. */
export function forgetAfterwards(folder: string): string {
  afterAll(() => {
    for (const file of modelsOf(folder)) rmSync(join(modelFolder, file), { force: true });
  });
  return folder;
}
