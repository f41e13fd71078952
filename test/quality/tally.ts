import type { Measured } from './measure.ts';

/** Counts of one row of the table: one language, or one kind of question in it. */
export interface Tally {
  right: number;
  wrong: number;
  'asked back': number;
  missed: number;
  answerable: number;
  held: number;
  unanswerable: number;
  claimsRight: number;
  claimsFlipped: number;
  claims: number;
}

/** The row of all languages together. */
export const allLanguages = 'all';

const languageOrder = ['en', 'uk', 'pl'];

/** Tallies by language, `all` last. */
export type Tallies = Map<string, { whole: Tally; kinds: Map<string, Tally> }>;

/** Counts by language and, within it, by kind; a claim's kind is its verdict. */
export function tally(measured: Measured): Tallies {
  const rows: Tallies = new Map(
    [...languagesOf(measured), allLanguages].map((language) => [
      language,
      { whole: emptyTally(), kinds: new Map<string, Tally>() },
    ]),
  );
  const count = (language: string, kind: string, add: (tally: Tally) => void) => {
    for (const key of [language, allLanguages]) {
      const row = rows.get(key);
      if (!row) continue;
      const ofKind = row.kinds.get(kind) ?? emptyTally();
      row.kinds.set(kind, ofKind);
      add(row.whole);
      add(ofKind);
    }
  };
  for (const { question, result } of measured.answerable) {
    count(question.lang, question.kind, (row) => {
      row.answerable++;
      row[result]++;
    });
  }
  for (const { question, held } of measured.unanswerable) {
    count(question.lang, question.kind, (row) => {
      row.unanswerable++;
      if (held) row.held++;
    });
  }
  for (const { claim, language, result } of measured.claims) {
    count(language, `claim ${claim.verdict}`, (row) => {
      row.claims++;
      if (result === 'right') row.claimsRight++;
      if (result === 'flipped') row.claimsFlipped++;
    });
  }
  return rows;
}

/** A share in per cent; undefined where there is nothing to take a share of. */
export function percent(count: number, total: number): number | undefined {
  return total === 0 ? undefined : (100 * count) / total;
}

/** The languages that occur: the usual ones in their order, then any others. */
function languagesOf(measured: Measured): string[] {
  const found = new Set([
    ...measured.answerable.map(({ question }) => question.lang),
    ...measured.unanswerable.map(({ question }) => question.lang),
    ...measured.claims.map(({ language }) => language),
  ]);
  return [...new Set([...languageOrder.filter((language) => found.has(language)), ...found])];
}

function emptyTally(): Tally {
  return {
    right: 0,
    wrong: 0,
    'asked back': 0,
    missed: 0,
    answerable: 0,
    held: 0,
    unanswerable: 0,
    claimsRight: 0,
    claimsFlipped: 0,
    claims: 0,
  };
}
