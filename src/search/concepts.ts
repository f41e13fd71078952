import type { Concept } from '../knowledge/types.ts';
import { foldedWords } from './words.ts';

/** Finds which classes of words a text mentions. */
export interface ConceptIndex {
  /** Ids of the concepts mentioned, in order, each once. */
  conceptsOf(words: readonly string[]): string[];
  /** Ids of the concepts that name things outside the article. */
  outside: ReadonlySet<string>;
}

/**
 * Builds the look-up of `words.yaml`: exact words and phrases, and beginnings (`price*`).
 * Spelling is folded on both sides.
 */
export function indexConcepts(concepts: readonly Concept[]): ConceptIndex {
  const exact = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  let longestStart = 0;
  let longestPhrase = 1;
  for (const concept of concepts) {
    for (const word of Object.values(concept.words).flat()) {
      const isStart = word.endsWith('*');
      const key = foldedWords(word).join(' ');
      if (key === '') continue;
      const table = isStart ? starts : exact;
      const ids = table.get(key);
      if (ids) ids.push(concept.id);
      else table.set(key, [concept.id]);
      longestPhrase = Math.max(longestPhrase, key.split(' ').length);
      if (isStart) longestStart = Math.max(longestStart, key.length);
    }
  }
  const conceptsOf = (words: readonly string[]): string[] => {
    const found = new Set<string>();
    for (let at = 0; at < words.length; at++) {
      let phrase = '';
      for (let length = 1; length <= longestPhrase && at + length <= words.length; length++) {
        phrase = length === 1 ? (words[at] as string) : `${phrase} ${words[at + length - 1]}`;
        for (const id of exact.get(phrase) ?? []) found.add(id);
        const longest = Math.min(longestStart, phrase.length);
        for (let end = longest; end >= 2; end--) {
          const ids = starts.get(phrase.slice(0, end));
          if (ids) for (const id of ids) found.add(id);
        }
      }
    }
    return [...found];
  };
  return {
    conceptsOf,
    outside: new Set(concepts.filter((one) => one.outside).map((one) => one.id)),
  };
}
