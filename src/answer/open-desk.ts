import { readCalibration } from '../search/calibration.ts';
import { prepare } from '../search/prepare.ts';
import { createSearch } from '../search/search.ts';
import { createDesk, type Desk } from './desk.ts';

/**
 * Opens a knowledge folder for asking.
 * @param report Told when there is something to learn first, which takes a few minutes.
 * @throws KnowledgeError when the folder has faults.
 */
export async function openDesk(folder: string, report: (text: string) => void): Promise<Desk> {
  const { knowledge, model } = await prepare(folder, report);
  return createDesk(knowledge, createSearch(knowledge, model, readCalibration(folder)));
}
