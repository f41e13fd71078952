import { splitWords, wordStart } from '../search/words.ts';

/** Shorter words say little by themselves; numbers count whatever their length. */
const shortestTelling = 4;

/** The beginnings of a text's telling words and its numbers. */
function tellingStarts(text: string): Set<string> {
  const telling = splitWords(text).filter(
    (word) => word.length >= shortestTelling || /\d/.test(word),
  );
  return new Set(telling.map(wordStart));
}

/**
 * How much of a text is news to somebody who has read another one.
 * @returns the share (0 to 1) of its telling words that the other lacks; 0 where it has none.
 */
export function shareOfNews(known: string, text: string): number {
  const before = tellingStarts(known);
  const starts = [...tellingStarts(text)];
  if (starts.length === 0) return 0;
  return starts.filter((start) => !before.has(start)).length / starts.length;
}
