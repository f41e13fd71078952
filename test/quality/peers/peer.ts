import type { Knowledge } from '../../../src/knowledge/types.ts';

/** The best fact that a search finds; the greater the score, the better. */
export interface Found {
  fact: string;
  score: number;
}

/** A plain search over the same facts and ways of asking. */
export interface Peer {
  name: string;
  /** Whether it takes so long that only a sample of the questions is put to it. */
  isSlow: boolean;
  find(question: string): Found | undefined;
}

/** Makes a peer of the knowledge. */
export type PeerMaker = (knowledge: Knowledge) => Peer;
