import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question that the article answers: what a right answer cites and contains. */
export interface Answerable {
  q: string;
  lang: string;
  kind: string;
  /** Paragraphs, any one of which is a right source; `*`: any. */
  gold: string[];
  /** Texts that the reply must have, letter case aside; `|` separates alternatives. */
  must: string[];
}

/** A question that the article does not answer. */
export interface Unanswerable {
  q: string;
  lang: string;
  kind: string;
}

/** A statement and what the article makes of it. */
export interface Claim {
  q: string;
  lang?: string;
  verdict: 'supported' | 'contradicted' | 'not-in-article';
  gold: string[];
}

/** One part of the quality data: tuned on, or blind. */
export interface QuestionSet {
  answerable: Answerable[];
  unanswerable: Unanswerable[];
  claims: Claim[];
}

/**
 * Reads a folder of question files: `answerable*.jsonl`, `unanswerable.jsonl` and `claims.jsonl`.
 * @returns undefined where the folder is not there.
 */
export function readQuestions(folder: string): QuestionSet | undefined {
  if (!existsSync(folder)) return undefined;
  const lines = <T>(file: string): T[] => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
  };
  const files = [
    'answerable.jsonl',
    'answerable-en.jsonl',
    'answerable-uk.jsonl',
    'answerable-pl.jsonl',
  ];
  return {
    answerable: files.flatMap((file) => lines<Answerable>(file)),
    unanswerable: lines('unanswerable.jsonl'),
    claims: lines('claims.jsonl'),
  };
}
