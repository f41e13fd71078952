import type { Language } from '../knowledge/types.ts';
import type { Evidence } from './evidence.ts';

/** A fact that a question may be about, and how probable that is (0 to 1). */
export interface Match {
  fact: string;
  score: number;
}

/** What the search found for one question: no decision yet. */
export interface Finding {
  language: Language;
  /** The question's words as compared, after repair. */
  words: string[];
  /** Unknown words and what they were taken for. */
  repaired: { from: string; to: string }[];
  /** Concepts that the words name. */
  concepts: string[];
  /** The facts, best first. */
  matches: Match[];
  /** The kinds of silence, most probable first. */
  silence: { id: string; outcome: 'not-covered' | 'off-topic'; score: number }[];
  evidence: Evidence;
  /** Calibrated probability that the best fact answers the question. */
  confidence: number;
  /** How long each station took. */
  milliseconds: { normalize: number; find: number; weigh: number };
}

/** What the search found for a claim: no verdict yet. */
export interface ClaimFinding {
  language: Language;
  words: string[];
  repaired: { from: string; to: string }[];
  /** The fact that the claim is about most probably. */
  fact: string;
  /** How probable it is that the claim is about that fact, whatever becomes of it. */
  about: number;
  /** Probabilities that sum to 1. */
  supported: number;
  contradicted: number;
  notInArticle: number;
}
