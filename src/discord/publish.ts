import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/** What Discord adds to a published command, or fills in where we say nothing. */
const defaults: Record<string, unknown> = {
  type: 1,
  default_member_permissions: null,
  nsfw: false,
  required: false,
  autocomplete: false,
};

/** Fields of Discord's own that say nothing about what we published. */
const discordsOwn = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'name_localized',
  'description_localized',
  'integration_types',
  'handler',
]);

/**
 * Publishes the commands only where they differ from what Discord has, since every publishing counts
 * against a daily limit (Discord's documentation, "Application Commands").
 * @returns whether anything was published.
 */
export async function publishCommands(
  rest: REST,
  applicationId: string,
  commands: RESTPutAPIApplicationCommandsJSONBody,
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const published = (await rest.get(route, { query })) as unknown[];
  if (isDeepStrictEqual(comparable(published), comparable([...commands]))) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** The commands by name, without what Discord adds and without defaults, to be compared. */
function comparable(commands: readonly unknown[]): unknown[] {
  const plain = commands.map(withoutDefaults) as { name: string; type?: number }[];
  return plain.sort((a, b) => `${a.type ?? 1} ${a.name}`.localeCompare(`${b.type ?? 1} ${b.name}`));
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => {
    if (discordsOwn.has(key) || inner === undefined || inner === null) return false;
    if (key === 'type' && inner === 1 && 'name' in value && !('value' in value)) return false;
    if (key === 'description' && inner === '') return false;
    return defaults[key] !== inner && !(Array.isArray(inner) && inner.length === 0);
  });
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutDefaults(inner)]));
}
