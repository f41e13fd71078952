import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Knowledge } from '../../../src/knowledge/types.ts';
import type { Peer, PeerMaker } from './peer.ts';

/** Fuse.js as it is usually taken: one pattern over asks, titles and answers of all languages. */
export const createFuzzyFuse: PeerMaker = (knowledge) =>
  createFuse('Fuse.js', knowledge, { threshold: 0.6 });

/** Fuse.js that looks for each word by itself and weighs rare words more. */
export const createTokenFuse: PeerMaker = (knowledge) =>
  createFuse('Fuse.js token search', knowledge, { threshold: 0.3, useTokenSearch: true });

interface Entry {
  id: string;
  title: string[];
  answer: string[];
  asks: string[];
}

/**
 * Thresholds of 0.3 to 0.6, and an entry for each ask instead of each fact, were tried on a few tuned
 * questions: the settings here were the best or as good as the best.
 */
function createFuse(name: string, knowledge: Knowledge, options: IFuseOptions<Entry>): Peer {
  const entries: Entry[] = knowledge.facts.map((fact) => ({
    id: fact.id,
    title: Object.values(fact.title),
    answer: Object.values(fact.answer),
    asks: Object.values(fact.asks).flat(),
  }));
  const fuse = new Fuse(entries, {
    keys: ['asks', 'title', 'answer'],
    includeScore: true,
    ignoreLocation: true,
    ...options,
  });
  return {
    name,
    isSlow: true,
    find: (question) => {
      const [best] = fuse.search(question, { limit: 1 });
      // In Fuse.js 0 is a perfect score.
      return best && { fact: best.item.id, score: -(best.score ?? 1) };
    },
  };
}
