/** At most so many items, evenly spread over the list: the same ones in every run. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);
}

/** At most so many items of each language. */
export function spreadByLanguage<T extends { lang: string }>(
  items: readonly T[],
  most: number,
): T[] {
  return [...Map.groupBy(items, ({ lang }) => lang).values()].flatMap((group) =>
    spread(group, most),
  );
}
