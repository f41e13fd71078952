import MiniSearch from 'minisearch';
import type { PeerMaker } from './peer.ts';

/** BM25 by minisearch, each way of asking an entry; the best entry's fact is the answer. */
export const createBm25: PeerMaker = (knowledge) => {
  const search = new MiniSearch({ fields: ['text'], storeFields: ['fact'] });
  const entries = knowledge.facts.flatMap((fact) =>
    Object.values(fact.asks)
      .flat()
      .map((text) => ({ text, fact: fact.id })),
  );
  search.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return {
    name: 'BM25 (minisearch, fuzzy 0.2, prefix)',
    isSlow: false,
    find: (question) => {
      const best = search.search(question, { fuzzy: 0.2, prefix: true })[0];
      return best && { fact: best.fact, score: best.score };
    },
  };
};
