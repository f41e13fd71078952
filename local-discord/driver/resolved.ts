import { ApplicationCommandOptionType, type Snowflake } from 'discord-api-types/v10';
import { permissionsIn } from '../model/permissions.ts';
import { renderPartialMember } from '../model/users.ts';
import type { DiscordState, Guild } from '../state.ts';
import type { FilledOption } from './command-options.ts';

const Type = ApplicationCommandOptionType;

function flatten(options: readonly FilledOption[]): FilledOption[] {
  return options.flatMap((option) => [option, ...flatten(option.options ?? [])]);
}

/**
 * The users, roles and channels that options name by id.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export function resolveOptions(
  state: DiscordState,
  guild: Guild | undefined,
  userId: Snowflake,
  options: readonly FilledOption[],
): Record<string, Record<Snowflake, unknown>> {
  const resolved: Record<string, Record<Snowflake, unknown>> = {};
  const add = (kind: string, id: Snowflake, value: unknown) => {
    if (value) resolved[kind] = { ...resolved[kind], [id]: value };
  };
  for (const { type, value } of flatten(options)) {
    const id = String(value);
    if (type === Type.User || type === Type.Mentionable) {
      const member = guild?.members.get(id);
      add('users', id, state.users.get(id));
      add('members', id, member && { ...renderPartialMember(member), permissions: '0' });
    }
    if (type === Type.Role || type === Type.Mentionable) add('roles', id, guild?.roles.get(id));
    const channel = type === Type.Channel ? state.channels.get(id) : undefined;
    if (channel) {
      const permissions = permissionsIn(state, channel, userId).toString();
      const { name, parentId } = channel;
      add('channels', id, { id, type: channel.type, name, parent_id: parentId, permissions });
    }
  }
  return resolved;
}
