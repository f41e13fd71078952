import type { Source } from '../answer/reply.ts';

/** The fields of a source that other programs are given. */
export function sourceFields({ paragraph, outlet, title, published, url, via }: Source) {
  return { paragraph, outlet, title, published, url, ...(via && { via }) };
}
