import { AllowedMentionsTypes, type Snowflake } from 'discord-api-types/v10';
import {
  booleanField,
  checkLength,
  choiceField,
  type Fault,
  type Fields,
  listField,
  objectField,
  type Path,
  snowflakeField,
} from './form.ts';

/** Whom a message may ping. */
export interface AllowedMentions {
  parse: readonly AllowedMentionsTypes[];
  users: readonly Snowflake[];
  roles: readonly Snowflake[];
  repliedUser: boolean;
}

/** What holds when a message says nothing about mentions: it pings everybody it names. */
export const mentionEverybodyNamed: AllowedMentions = {
  parse: Object.values(AllowedMentionsTypes),
  users: [],
  roles: [],
  repliedUser: true,
};

function idList(faults: Fault[], path: Path, value: unknown): Snowflake[] {
  const list = listField(faults, path, value) ?? [];
  checkLength(faults, path, list.length, { max: 100 });
  const ids = list.map((id, index) => snowflakeField(faults, [...path, index], id));
  return ids.filter((id) => id !== undefined);
}

/**
 * Reads `allowed_mentions`.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function readAllowedMentions(
  faults: Fault[],
  path: Path,
  value: unknown,
): AllowedMentions | undefined {
  const fields: Fields | undefined = objectField(faults, path, value);
  if (!fields) return undefined;
  const parse = (listField(faults, [...path, 'parse'], fields.parse) ?? [])
    .map((type, index) =>
      choiceField(faults, [...path, 'parse', index], type, Object.values(AllowedMentionsTypes)),
    )
    .filter((type) => type !== undefined);
  const users = idList(faults, [...path, 'users'], fields.users);
  const roles = idList(faults, [...path, 'roles'], fields.roles);
  for (const [name, ids] of [
    ['users', users],
    ['roles', roles],
  ] as const) {
    if (ids.length > 0 && (parse as string[]).includes(name)) {
      const message = `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`;
      faults.push({ path, code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message });
    }
  }
  const repliedUser = booleanField(faults, [...path, 'replied_user'], fields.replied_user) ?? false;
  return { parse, users, roles, repliedUser };
}
