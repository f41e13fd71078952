import { resolve } from 'node:path';
import type { Desk } from '../../src/answer/desk.ts';
import { openDesk } from '../../src/answer/open-desk.ts';

export const ourFolder = resolve(import.meta.dirname, '../../knowledge');

/** The desk over the project's own knowledge. */
export function openOurDesk(): Promise<Desk> {
  return openDesk(ourFolder, console.error);
}
