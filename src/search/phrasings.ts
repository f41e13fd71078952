import type { Knowledge, Language } from '../knowledge/types.ts';
import { inDigits } from './numbers.ts';
import { splitWords } from './words.ts';

/** A fact or a kind of silence: what a question may be about. */
export type ClassRef =
  | { kind: 'fact'; id: string }
  | { kind: 'silence'; id: string; outcome: 'not-covered' | 'off-topic' };

/** What a claim may be: borne out or ruled out by a fact, or not in the article. */
export type ClaimClass =
  | { verdict: 'supported' | 'contradicted'; fact: string }
  | { verdict: 'not-in-article' };

/** One way of asking or claiming, as the search learns from it. */
export interface Phrasing {
  words: string[];
  /** Number of its class; two where it asks for two facts. */
  classes: number[];
  language: Language;
}

/** The classes of a knowledge folder: its facts, then its kinds of silence. */
export function classesOf(knowledge: Knowledge): ClassRef[] {
  return [
    ...knowledge.facts.map((fact): ClassRef => ({ kind: 'fact', id: fact.id })),
    ...knowledge.silence.map(({ id, outcome }): ClassRef => ({ kind: 'silence', id, outcome })),
  ];
}

/** Every ask of every class and pair of facts, in all languages. */
export function phrasingsOf(knowledge: Knowledge): Phrasing[] {
  const numberOf = new Map(knowledge.facts.map(({ id }, number) => [id, number]));
  const asked = [
    ...[...knowledge.facts, ...knowledge.silence].map(({ asks }, number) => ({
      asks,
      classes: [number],
    })),
    ...knowledge.pairs.map(({ asks, facts }) => ({
      asks,
      classes: facts.map((id) => numberOf.get(id) as number),
    })),
  ];
  return asked.flatMap(({ asks, classes }) =>
    knowledge.languages.flatMap((language) =>
      (asks[language] ?? []).map((ask) => ({ words: splitWords(ask), classes, language })),
    ),
  );
}

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
export function claimPhrasingsOf(knowledge: Knowledge): Phrasing[] {
  const known = knownNumbers(knowledge);
  const phrase = (texts: readonly string[], number: number, language: Language): Phrasing[] =>
    texts.map((text) => ({
      words: claimWords(splitWords(text), known),
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

/** A claim's words, numbers in digits, with a mark behind every one that no fact names: it can hardly be borne out. */
export function claimWords(words: readonly string[], known: ReadonlySet<string>): string[] {
  return inDigits(words).flatMap((word) =>
    isNumber(word) && !known.has(word) ? [word, 'newnumber'] : [word],
  );
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
