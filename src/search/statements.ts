import type { Knowledge, Language } from '../knowledge/types.ts';
import type { ConceptIndex } from './concepts.ts';
import { type Contrast, splitContrast } from './contrast.ts';
import { inDigits } from './numbers.ts';
import type { Phrasing } from './phrasings.ts';
import { splitWords, wordStart } from './words.ts';

/** What a claim may be: borne out or ruled out by a fact, or not in the article. */
export type ClaimClass =
  | { verdict: 'supported' | 'contradicted'; fact: string }
  | { verdict: 'not-in-article' };

/** The classes of claims: each fact's supported and contradicted ones in turn, then what is not in the article. */
export function claimClassesOf(knowledge: Knowledge): ClaimClass[] {
  return [
    ...knowledge.facts.flatMap(({ id }): ClaimClass[] => [
      { verdict: 'supported', fact: id },
      { verdict: 'contradicted', fact: id },
    ]),
    { verdict: 'not-in-article' },
  ];
}

/** Every statement that teaches claim checking; a fact's own answer is one that it bears out. */
export function claimPhrasingsOf(knowledge: Knowledge, concepts: ConceptIndex): Phrasing[] {
  const known = knownNumbers(knowledge);
  const phrase = (texts: readonly string[], number: number, language: Language): Phrasing[] =>
    texts.map((text) => ({
      words: claimWords(splitContrast(text), known, concepts),
      classes: [number],
      language,
    }));
  return knowledge.languages.flatMap((language) => [
    ...knowledge.facts.flatMap(({ answer, claims }, number) => {
      const own = answer[language];
      const supported = [...(claims.supported[language] ?? []), ...(own ? [own] : [])];
      return [
        ...phrase(supported, 2 * number, language),
        ...phrase(claims.contradicted[language] ?? [], 2 * number + 1, language),
      ];
    }),
    ...knowledge.silence.flatMap(({ claims }) =>
      phrase(claims[language] ?? [], 2 * knowledge.facts.length, language),
    ),
  ]);
}

/** The numbers that the facts' answers name, in digits or in words. */
export function knownNumbers(knowledge: Knowledge): ReadonlySet<string> {
  const texts = knowledge.facts.flatMap((fact) => Object.values(fact.answer));
  return new Set(texts.flatMap((text) => inDigits(splitWords(text))).filter(isNumber));
}

/** Begins what says something about a text's words and is none of them. */
const mark = '!';

/** Whether a word stands in the text itself. */
export function isOfText(word: string): boolean {
  return !word.startsWith(mark);
}

/**
 * A claim's words as its networks see them. Numbers are in digits, with a mark behind every one that no
 * fact names: it can hardly be borne out. Words that a contrast denies stand behind the others, only
 * their beginnings and concepts, under a mark: "jets, not tanks" is about jets.
 */
export function claimWords(
  { said, denied }: Contrast,
  known: ReadonlySet<string>,
  concepts: ConceptIndex,
): string[] {
  const marked = inDigits(said).flatMap((word) =>
    isNumber(word) && !known.has(word) ? [word, `${mark}new`] : [word],
  );
  if (denied.length === 0) return marked;
  const names = [...denied.map(wordStart), ...concepts.conceptsOf(denied)];
  return [...marked, mark, ...names.map((name) => mark + name)];
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
