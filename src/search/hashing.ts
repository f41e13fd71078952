/**
 * A feature's number: FNV-1a, 32 bit (Fowler, Noll, Vo).
 * @param kind Tells features of one name and different kinds apart.
 */
export function hashOf(kind: number, feature: string): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let i = 0; i < feature.length; i++)
    hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Where a hash stands among those from one place to before another, which are in ascending order. */
export function findHash(
  hashes: Int32Array,
  hash: number,
  from: number,
  to: number,
): number | undefined {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return low < to && hashes[low] === hash ? low : undefined;
}
