import type { Knowledge, Language } from '../knowledge/types.ts';
import { splitWords } from './words.ts';

/** A fact or a kind of silence: what a question may be about. */
export type ClassRef =
  | { kind: 'fact'; id: string }
  | { kind: 'silence'; id: string; outcome: 'not-covered' | 'off-topic' };

/** One way of asking, as the search learns from it. */
export interface Phrasing {
  words: string[];
  /** Number of its class. */
  class: number;
  language: Language;
}

/** The classes of a knowledge folder: its facts, then its kinds of silence. */
export function classesOf(knowledge: Knowledge): ClassRef[] {
  return [
    ...knowledge.facts.map((fact): ClassRef => ({ kind: 'fact', id: fact.id })),
    ...knowledge.silence.map(({ id, outcome }): ClassRef => ({ kind: 'silence', id, outcome })),
  ];
}

/** Every ask of every class, in all languages. */
export function phrasingsOf(knowledge: Knowledge): Phrasing[] {
  const lists = [...knowledge.facts, ...knowledge.silence].map((entry) => entry.asks);
  return lists.flatMap((asks, number) =>
    knowledge.languages.flatMap((language) =>
      (asks[language] ?? []).map((ask) => ({ words: splitWords(ask), class: number, language })),
    ),
  );
}
