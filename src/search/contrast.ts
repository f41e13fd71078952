import { foldedWords, mostWords, splitWords, withoutMarks } from './words.ts';

/** A statement's words, those that it denies by a contrast apart: "jets, not tanks", "not tanks but jets". */
export interface Contrast {
  said: string[];
  denied: string[];
}

type Phrase = readonly string[];

function phrases(lines: readonly string[]): Phrase[] {
  return lines.flatMap((line) => line.split(', ').map((phrase) => foldedWords(phrase)));
}

/** What denies all that follows, up to the next comma. */
const deniers = phrases([
  'rather than, instead of, as opposed to, and not, but not, and never',
  'замість, аніж, а не, та не, і не, але не, вместо',
  'zamiast, aniżeli, a nie, i nie, ale nie',
]);

/** What does so only behind a comma; elsewhere it belongs to the verb. */
const deniersAfterComma = phrases(['not, never, nor, не, ні, nie']);

/** What denies up to a turn: "not tanks but jets". */
const nots = phrases(['not, не, nie']);

/** What turns to the thing meant, within the same clause and behind its comma. */
const turns = phrases(['but, lecz, tylko']);
const turnsAfterComma = phrases(['but, а, але, зате, но, a, lecz, ale, tylko, natomiast']);

/** Commas and the like, but none inside a number. */
const pauses = /(?<!\d)[,;:()—–]|[,;:()—–](?!\d)| - /;

/**
 * Parts what a statement says from what it denies by a contrast, so that "ten tanks, not jets" is not
 * taken for a statement on jets; negation scope as in Das and Chen 2001, for contrasts only. A negated
 * verb ("did not sign") denies nothing here: whether it is right is learned.
 */
export function splitContrast(text: string): Contrast {
  const clauses = withoutMarks(text)
    .split(pauses)
    .map(splitWords)
    .filter((words) => words.length > 0);
  const said: string[] = [];
  const denied: string[] = [];
  clauses.forEach((clause, number) => {
    const first = number > 0 ? [...deniers, ...deniersAfterComma] : [];
    const denier = phraseAt(clause, 0, first);
    if (denier) denied.push(...clause.slice(denier.length));
    else splitClause(clause, clauses[number + 1] ?? [], said, denied);
  });
  return { said: said.slice(0, mostWords), denied: denied.slice(0, mostWords) };
}

/** Adds a clause's words to what is said and denied. */
function splitClause(clause: Phrase, next: Phrase, said: string[], denied: string[]): void {
  for (let at = 0; at < clause.length; at++) {
    const denier = phraseAt(clause, at, deniers);
    if (denier) {
      denied.push(...clause.slice(at + denier.length));
      return;
    }
    if (phraseAt(clause, at, nots)) {
      const turn = clause.findIndex((_, i) => i > at + 1 && phraseAt(clause, i, turns));
      if (turn > 0) {
        denied.push(...clause.slice(at + 1, turn));
        at = turn;
        continue;
      }
      if (phraseAt(next, 0, turnsAfterComma)) {
        denied.push(...clause.slice(at + 1));
        return;
      }
    }
    said.push(clause[at] as string);
  }
}

/** The phrase, of some, that stands at a place. */
function phraseAt(words: Phrase, at: number, among: readonly Phrase[]): Phrase | undefined {
  return among.find((phrase) => phrase.every((word, i) => words[at + i] === word));
}
