import {
  type APIApplicationCommand,
  ApplicationCommandType,
  InteractionContextType,
  type Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { permissionsIn } from '../model/permissions.ts';
import type { Application, Channel, DiscordState } from '../state.ts';
import { ClientRefusal } from './client-refusal.ts';

/** Whether a name is a command's or option's, in itself or in the person's language. */
export function isNamed(
  { name, name_localizations }: { name: string; name_localizations?: unknown },
  wanted: string,
  locale: Locale,
): boolean {
  const localized = (name_localizations as Partial<Record<Locale, string>> | null | undefined)?.[
    locale
  ];
  return name === wanted || localized === wanted;
}

function isOffered(command: APIApplicationCommand, channel: Channel): boolean {
  if (command.guild_id) return command.guild_id === channel.guildId;
  const direct = channel.guildId === null;
  if (direct && !channel.recipientIds.includes(command.application_id)) return false;
  const context = direct ? InteractionContextType.BotDM : InteractionContextType.Guild;
  return !command.contexts || command.contexts.includes(context);
}

/** Whether the client offers a command to someone, going by its default permissions. */
function mayUse(
  state: DiscordState,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): boolean {
  if (channel.guildId === null) return true;
  const permissions = permissionsIn(state, channel, userId);
  const wanted = command.default_member_permissions;
  if (permissions & PermissionFlagsBits.Administrator) return true;
  if (!(permissions & PermissionFlagsBits.UseApplicationCommands)) return false;
  if (wanted === null) return true;
  return BigInt(wanted) !== 0n && (permissions & BigInt(wanted)) === BigInt(wanted);
}

/** The commands that someone's client lists in a channel, with those it only lists for others. */
export function commandsListed(
  state: DiscordState,
  channel: Channel,
  userId: string,
): { offered: APIApplicationCommand[]; withheld: APIApplicationCommand[] } {
  const here = [...state.commands.values()].filter((command) => isOffered(command, channel));
  const offered = here.filter((command) => mayUse(state, command, channel, userId));
  return { offered, withheld: here.filter((command) => !offered.includes(command)) };
}

/**
 * The registered command a person picks in a channel. The client refuses one that is not offered
 * there or not to them; `force` gets past the second, as a crafted request would.
 */
export function findCommand(
  state: DiscordState,
  wanted: {
    type: ApplicationCommandType;
    name: string;
    channel: Channel;
    userId: string;
    locale: Locale;
    force: boolean;
  },
): { command: APIApplicationCommand; application: Application } {
  const { type, name, channel, userId, locale, force } = wanted;
  const command = [...state.commands.values()].find(
    (candidate) =>
      candidate.type === type && isNamed(candidate, name, locale) && isOffered(candidate, channel),
  );
  const shown = type === ApplicationCommandType.ChatInput ? `/${name}` : name;
  const application = command && state.applications.get(command.application_id);
  if (!command || !application) throw new ClientRefusal(`There is no command ${shown} here.`);
  if (!force && !mayUse(state, command, channel, userId)) {
    throw new ClientRefusal(`${shown} is not offered to this person.`);
  }
  return { command, application };
}
