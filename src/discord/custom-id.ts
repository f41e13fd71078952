import type { Language } from '../knowledge/types.ts';
import { limits } from './limits.ts';

/**
 * What a button or modal of ours does. Everything it needs is in its id, so that buttons of before
 * a restart keep working.
 */
export type Action =
  | {
      kind: 'show';
      fact: string;
      language: Language;
      visibility: 'public' | 'asker';
      asker: string;
    }
  | { kind: 'ask-again'; language: Language; visibility: 'public' | 'asker' }
  | { kind: 'asked'; language: Language; visibility: 'public' | 'asker' };

const separator = '|';

const visibilityMark = { public: 'p', asker: 'a' } as const;

/**
 * Writes an action as a custom id.
 * @throws when it gets longer than Discord allows (100 characters).
 */
export function encodeAction(action: Action): string {
  const parts: string[] = [action.kind, action.language, visibilityMark[action.visibility]];
  if (action.kind === 'show') parts.push(action.fact, action.asker);
  const id = parts.join(separator);
  if (id.length > limits.customId)
    throw new Error(`The custom id "${id}" is longer than ${limits.customId}.`);
  return id;
}

/** Reads a custom id; undefined where it is none of ours, such as one of an older version. */
export function decodeAction(id: string): Action | undefined {
  const [kind, language, mark, fact, asker, ...surplus] = id.split(separator);
  if (language !== 'en' && language !== 'uk' && language !== 'pl') return undefined;
  if (mark !== visibilityMark.public && mark !== visibilityMark.asker) return undefined;
  const visibility = mark === visibilityMark.asker ? 'asker' : 'public';
  if (kind === 'show' && fact && asker && surplus.length === 0) {
    return { kind, fact, language, visibility, asker };
  }
  if ((kind === 'ask-again' || kind === 'asked') && fact === undefined) {
    return { kind, language, visibility };
  }
  return undefined;
}
