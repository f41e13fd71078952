import { join, resolve } from 'node:path';
import { type QuestionSet, readQuestions } from './questions.ts';

/** A folder of questions under the name that the table gives it. */
export interface Part extends QuestionSet {
  name: string;
}

/** The part that settings are chosen on, and the only one whose errors are ever listed. */
export function readTuned(): Part {
  return readPart('tuned', join(import.meta.dirname, 'tuned'));
}

/** What is measured: the tuned and the blind part, or a folder of one's own. */
export function readParts(folder: string | undefined): Part[] {
  if (folder !== undefined) return [readPart('given', resolve(folder))];
  return [readTuned(), readPart('blind', join(import.meta.dirname, 'blind'))];
}

/** @throws when there is no such folder, or nothing in it. */
function readPart(name: string, folder: string): Part {
  const set = readQuestions(folder);
  if (!set || Object.values(set).every((questions) => questions.length === 0))
    throw new Error(`There are no questions in ${folder}.`);
  return { name, ...set };
}
