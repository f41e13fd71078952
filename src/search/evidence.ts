/** What speaks for answering with the best fact, as log-odds. */
export interface Evidence {
  /** That some fact answers, against all kinds of silence. */
  answerable: number;
  /** That it is the best fact or another of the same passages. */
  passage: number;
}

export const evidenceNames = ['answerable', 'passage'] as const;

/** Log-odds of a probability, kept finite. */
export function logOdds(probability: number): number {
  return Math.log((probability + 1e-3) / (1 - probability + 1e-3));
}
