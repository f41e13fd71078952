import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

interface Command {
  name: string;
  type?: number | undefined;
  integration_types?: readonly number[] | null | undefined;
}

/** What Discord adds to a published command, or fills in where we say nothing. */
const defaults: Record<string, unknown> = {
  type: 1,
  default_member_permissions: null,
  nsfw: false,
  required: false,
  autocomplete: false,
};

/** Fields of a command that are Discord's own and say nothing about what we published. */
const discordsOwn = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'name_localized',
  'description_localized',
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
  const published = (await rest.get(route, { query })) as Command[];
  const wanted = commands.map((command) => withInstallation(command, published));
  if (isDeepStrictEqual(comparable(published), comparable(wanted))) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** Where a command does not say who may install it, Discord fills in what the application allows. */
function withInstallation(command: Command, published: readonly Command[]): Command {
  const same = published.find(
    ({ name, type = 1 }) => name === command.name && type === (command.type ?? 1),
  );
  return { integration_types: same?.integration_types, ...command };
}

/** The commands by name, without what Discord adds and without defaults, to be compared. */
function comparable(commands: readonly Command[]): unknown[] {
  const plain = commands.map(withoutDefaults) as Command[];
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
  return Object.fromEntries(
    // Translations are kept whole: "id" among them is Indonesian.
    kept.map(([key, inner]) => [
      key,
      key.endsWith('_localizations') ? inner : withoutDefaults(inner),
    ]),
  );
}
