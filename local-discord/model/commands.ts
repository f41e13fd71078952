import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type Snowflake,
} from 'discord-api-types/v10';
import { nextSnowflake } from '../clock.ts';
import { publishLocally } from '../events.ts';
import type { Application, DiscordState } from '../state.ts';
import type { Fields } from '../validation/form.ts';

/** Where commands are registered: for an application everywhere, or in one guild. */
export interface CommandScope {
  application: Application;
  guildId: Snowflake | null;
}

export function commandsIn(
  state: DiscordState,
  { application, guildId }: CommandScope,
): APIApplicationCommand[] {
  return [...state.commands.values()].filter(
    (command) =>
      command.application_id === application.id && (command.guild_id ?? null) === guildId,
  );
}

function typeOf(fields: Fields): ApplicationCommandType {
  return (fields.type as ApplicationCommandType | undefined) ?? ApplicationCommandType.ChatInput;
}

/** The registered command of the same name and type, which a new one replaces. */
export function sameCommand(
  state: DiscordState,
  scope: CommandScope,
  fields: Fields,
): APIApplicationCommand | undefined {
  return commandsIn(state, scope).find(
    ({ name, type }) => name === fields.name && type === typeOf(fields),
  );
}

/** Registers a command; it keeps the id of the one it replaces. */
export function registerCommand(
  state: DiscordState,
  scope: CommandScope,
  fields: Fields,
  id: Snowflake = nextSnowflake(state),
): APIApplicationCommand {
  const permissions = fields.default_member_permissions;
  const command = {
    id,
    application_id: scope.application.id,
    version: nextSnowflake(state),
    type: typeOf(fields),
    name: fields.name,
    name_localizations: fields.name_localizations ?? null,
    description: fields.description ?? '',
    description_localizations: fields.description_localizations ?? null,
    default_member_permissions: permissions ? String(permissions) : null,
    dm_permission: fields.dm_permission ?? true,
    contexts: fields.contexts ?? null,
    integration_types: fields.integration_types ?? [0],
    nsfw: fields.nsfw ?? false,
    ...(Array.isArray(fields.options) && { options: fields.options }),
    ...(scope.guildId && { guild_id: scope.guildId }),
  } as unknown as APIApplicationCommand;
  state.commands.set(id, command);
  publishLocally(state, 'LOCAL_COMMANDS_CHANGED', { id });
  return command;
}
