/**
 * The score above which a peer may answer, so that of the unanswerable questions it holds back at least as
 * many as it has to. That is the lowest such score, the kindest to the peer.
 * @param scores Of the best fact found for each unanswerable question; undefined where none was found.
 * @param held How many of them are to be held back.
 */
export function thresholdFor(scores: readonly (number | undefined)[], held: number): number {
  if (held === 0) return Number.NEGATIVE_INFINITY;
  const sorted = scores.map((score) => score ?? Number.NEGATIVE_INFINITY).sort((a, b) => a - b);
  return sorted[held - 1] ?? Number.POSITIVE_INFINITY;
}
