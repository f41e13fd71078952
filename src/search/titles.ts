import Fuse from 'fuse.js';
import { foldSpelling } from './words.ts';

/** Something that people pick by its title: a fact, a quotation, a speaker. */
export interface Titled {
  id: string;
  title: string;
  /** More words to be found by, less important than the title. */
  more: string;
}

/**
 * Finds titles while somebody types.
 * @returns a function from what was typed so far to ids, best first; everything in its own order
 *   while nothing is typed.
 */
export function titleSearch(items: readonly Titled[]): (typed: string) => string[] {
  const fuse = new Fuse(
    items.map((item) => ({
      id: item.id,
      title: foldSpelling(item.title),
      more: foldSpelling(item.more),
    })),
    {
      keys: [
        { name: 'title', weight: 3 },
        { name: 'more', weight: 1 },
      ],
      threshold: 0.4,
      ignoreLocation: true,
    },
  );
  const all = items.map((item) => item.id);
  return (typed) => {
    const wanted = foldSpelling(typed.slice(0, 100)).trim();
    return wanted === '' ? all : fuse.search(wanted).map((hit) => hit.item.id);
  };
}
