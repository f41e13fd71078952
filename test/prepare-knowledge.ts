import { resolve } from 'node:path';
import { prepare } from '../src/search/prepare.ts';

/** Learns the knowledge once, so that test files only read what is stored. */
export default async function prepareKnowledge(): Promise<void> {
  await prepare(resolve(import.meta.dirname, '../knowledge'), console.error);
}
