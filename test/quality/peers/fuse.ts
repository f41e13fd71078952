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
 * Settings by how often the best fact was a right one for 21 tuned questions. Fuzzy: 17 with a threshold of
 * 0.6, 16 with 0.4, 16 with an entry for each ask. Token search: 17 with 0.3, 14 with an entry for each ask.
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
