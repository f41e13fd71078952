import type { Concept } from '../knowledge/types.ts';
import { foldedWords } from './words.ts';

/** The ids of the concepts that each word, phrase or beginning of one names, in one spelling. */
export interface ConceptTable {
  exact: [string, string[]][];
  starts: [string, string[]][];
}

/** Finds which classes of words a text mentions. */
export interface ConceptIndex {
  table: ConceptTable;
  /** Ids of the concepts mentioned, in order, each once. */
  conceptsOf(words: readonly string[]): string[];
}

/** Reads the classes of `words.yaml`: exact words and phrases, and beginnings (`price*`), all folded. */
export function foldConcepts(concepts: readonly Concept[]): ConceptTable {
  const exact = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  for (const concept of concepts) {
    for (const word of Object.values(concept.words).flat()) {
      const key = foldedWords(word).join(' ');
      if (key === '') continue;
      const table = word.endsWith('*') ? starts : exact;
      const ids = table.get(key);
      if (!ids) table.set(key, [concept.id]);
      else if (!ids.includes(concept.id)) ids.push(concept.id);
    }
  }
  return { exact: [...exact], starts: [...starts] };
}

/** Builds the look-up of a table, which needs no folding any more. */
export function indexConcepts(table: ConceptTable): ConceptIndex {
  const exact = new Map(table.exact);
  const starts = new Map(table.starts);
  // Most words begin no phrase, so that most phrases need not be put together.
  const longestPhrase = new Map<string, number>();
  let longestStart = 0;
  for (const key of [...exact.keys(), ...starts.keys()]) {
    const words = key.split(' ');
    const first = words[0] as string;
    longestPhrase.set(first, Math.max(longestPhrase.get(first) ?? 1, words.length));
  }
  for (const key of starts.keys()) longestStart = Math.max(longestStart, key.length);

  const conceptsOf = (words: readonly string[]): string[] => {
    const found = new Set<string>();
    const addAll = (ids: readonly string[] | undefined) => {
      if (ids) for (const id of ids) found.add(id);
    };
    words.forEach((word, at) => {
      const most = Math.min(longestPhrase.get(word) ?? 1, words.length - at);
      for (let length = 1; length <= most; length++) {
        const phrase = length === 1 ? word : words.slice(at, at + length).join(' ');
        addAll(exact.get(phrase));
        // A phrase's beginning reaches into its last word.
        const shortest = phrase.length - (words[at + length - 1] as string).length + 1;
        for (let end = Math.min(longestStart, phrase.length); end >= shortest; end--)
          addAll(starts.get(phrase.slice(0, end)));
      }
    });
    return [...found];
  };
  return { table, conceptsOf };
}
