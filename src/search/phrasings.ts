import type { Knowledge, Language } from '../knowledge/types.ts';
import { splitWords } from './words.ts';

/** A fact or a kind of silence: what a question may be about. */
export type ClassRef =
  | { kind: 'fact'; id: string }
  | { kind: 'silence'; id: string; outcome: 'not-covered' | 'off-topic' };

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
