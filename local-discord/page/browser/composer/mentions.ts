import type { APIUser } from 'discord-api-types/v10';

/** The beginning of a mention at the end of what stands before the cursor; null where there is none. */
export function mentionBefore(text: string): string | null {
  return /(?:^|\s)@([\p{L}\p{N}_.-]*)$/u.exec(text)?.[1] ?? null;
}

/** Replaces the begun mention before the cursor. */
export function completeMention(text: string, cursor: number, name: string): string {
  const before = text.slice(0, cursor).replace(/@[\p{L}\p{N}_.-]*$/u, `@${name} `);
  return before + text.slice(cursor);
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Writes "@name" as Discord sends it: <@id>. */
export function withMentions(text: string, users: readonly APIUser[]): string {
  const longestFirst = [...users].sort((one, other) => other.username.length - one.username.length);
  return longestFirst.reduce((result, { id, username }) => {
    const name = new RegExp(`@${escapeForPattern(username)}(?![\\p{L}\\p{N}_-])`, 'gu');
    return result.replaceAll(name, `<@${id}>`);
  }, text);
}
