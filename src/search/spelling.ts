import Fuse from 'fuse.js';

/** Repairs words that hardly any phrasing has; familiar words are never touched. */
export interface Speller {
  /** The familiar word that was probably meant; undefined where none is near enough. */
  repair(word: string): string | undefined;
}

/** Shorter words have too many neighbours to tell what was meant. */
const shortestRepaired = 4;

/** A word that so many phrasings have is no typing error. */
const leastFamiliar = 3;

/**
 * A word that some phrasings have may be a rare one ("plain") or a typing error that somebody made before
 * ("minster"): it is replaced only by one that this many times as many have, and only if it is long or
 * has the same letters in another order.
 */
const leastRatio = 10;
const longRare = 6;

/** How many repaired words are remembered. */
const remembered = 2000;

/**
 * Builds a speller over known words. Fuse.js compares a word only with known ones of about its length
 * that share its first two letters (in either order), its second and third, or its first and last, so
 * that one look-up stays well under a millisecond.
 * @param known Known words, folded, with how often each occurs.
 */
export function buildSpeller(known: ReadonlyMap<string, number>): Speller {
  const shelves = new Map<string, string[]>();
  for (const [word, count] of known) {
    if (word.length < shortestRepaired || count < leastFamiliar) continue;
    for (const key of shelfKeys(word)) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(word);
      else shelves.set(key, [word]);
    }
  }
  const memory = new Map<string, string | undefined>();

  const lookUp = (word: string): string | undefined => {
    const near = new Set<string>();
    const letters = letterSet(word);
    for (const key of shelfKeys(word)) {
      for (const candidate of shelves.get(key) ?? []) {
        if (Math.abs(candidate.length - word.length) > 2) continue;
        if (differingLetters(letters, letterSet(candidate)) <= 3) near.add(candidate);
      }
    }
    const fuse = new Fuse([...near], {
      threshold: 0.6,
      distance: 20,
      minMatchCharLength: 2,
    });
    let best: string | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    const seen = known.get(word) ?? 0;
    const mostCost = seen > 0 ? 1 : Math.max(1, Math.floor(word.length / 4));
    for (const { item } of fuse.search(word, { limit: 12 })) {
      const cost = letterCost(word, item);
      // Fuse.js finds a word inside a longer one too; what must differ little is the whole word.
      if (cost > mostCost) continue;
      const count = known.get(item) ?? 0;
      if (seen > 0 && (count < leastRatio * seen || !looksMistyped(word, item))) continue;
      const withFrequency = cost - Math.log(1 + count) / 20;
      if (withFrequency < bestCost) {
        bestCost = withFrequency;
        best = item;
      }
    }
    return best;
  };

  return {
    repair: (word) => {
      if (
        word.length < shortestRepaired ||
        (known.get(word) ?? 0) >= leastFamiliar ||
        /\d/.test(word)
      )
        return undefined;
      if (memory.has(word)) return memory.get(word);
      const found = lookUp(word);
      if (memory.size >= remembered) memory.clear();
      memory.set(word, found);
      return found;
    },
  };
}

/** Which letters a word has, one bit for each of 32 residues of their codes. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/** How many letters only one of two words has. */
function differingLetters(a: number, b: number): number {
  let rest = a ^ b;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function shelfKeys(word: string): string[] {
  const [first, second, third] = [word[0] as string, word[1] as string, word[2] as string];
  const start = first < second ? first + second : second + first;
  return [`1${start}`, `2${second}${third}`, `3${first}${word[word.length - 1]}`];
}

function looksMistyped(word: string, meant: string): boolean {
  return word.length >= longRare || [...word].sort().join('') === [...meant].sort().join('');
}

/** Letters to add, drop, change or swap to get from one word to the other (Damerau, Levenshtein). */
function letterCost(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      current[j] = cost;
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
