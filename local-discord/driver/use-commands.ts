import {
  type APIMessage,
  ApplicationCommandType,
  InteractionType,
  type Locale,
} from 'discord-api-types/v10';
import { startInteraction } from '../model/interactions.ts';
import { messageOf } from '../model/messages.ts';
import { renderMessage } from '../model/render-message.ts';
import type { DiscordState, Interaction } from '../state.ts';
import {
  type FilledOption,
  type FillRules,
  fillOptions,
  type OptionValues,
} from './command-options.ts';
import { findCommand } from './commands.ts';
import { type Place, placeOf } from './places.ts';
import { resolveOptions } from './resolved.ts';

/** Where and how a command is used. */
export interface CommandUse {
  /** '#ask-the-deal' or '@deal-desk'; the first channel if not said */
  channel?: Place;
  /** the language of the person's client, if another than usual */
  locale?: Locale;
  /** sends it past the client's own checks of options and permissions */
  force?: boolean;
}

interface Asker {
  id: string;
  locale: Locale;
}

/** A command's name with those of the subcommand group and subcommand in it. */
function fullName(name: string, [first]: readonly FilledOption[]): string {
  return first?.options ? `${name} ${fullName(first.name, first.options)}` : name;
}

/** Uses a slash command; `name` may name a subcommand after a space, like 'fact show'. */
export function startSlash(
  state: DiscordState,
  asker: Asker,
  name: string,
  values: OptionValues,
  use: CommandUse & { focused?: string },
): Interaction {
  const { force = false, locale = asker.locale, focused = null } = use;
  const channel = placeOf(state, asker.id, use.channel);
  const [base = '', ...path] = name.split(' ');
  const type = ApplicationCommandType.ChatInput;
  const wanted = { type, name: base, channel, userId: asker.id, locale, force };
  const { command, application } = findCommand(state, wanted);
  const rules: FillRules = { locale, force, focused };
  const options = fillOptions(command, path, values, rules);
  const guild = state.guilds.get(channel.guildId ?? '');
  const resolved = resolveOptions(state, guild, asker.id, options);
  return startInteraction(state, {
    type: focused
      ? InteractionType.ApplicationCommandAutocomplete
      : InteractionType.ApplicationCommand,
    application,
    userId: asker.id,
    locale,
    channel,
    commandName: fullName(command.name, options),
    data: {
      id: command.id,
      name: command.name,
      type,
      ...(options.length > 0 && { options }),
      ...(Object.keys(resolved).length > 0 && { resolved }),
      ...(command.guild_id && { guild_id: command.guild_id }),
    },
  });
}

/** Uses a command from a message's menu; the bot is sent the message whole. */
export function startMessageCommand(
  state: DiscordState,
  asker: Asker,
  name: string,
  message: APIMessage,
  use: CommandUse,
): Interaction {
  const { force = false, locale = asker.locale } = use;
  const channel = placeOf(state, asker.id, message.channel_id);
  const type = ApplicationCommandType.Message;
  const wanted = { type, name, channel, userId: asker.id, locale, force };
  const { command, application } = findCommand(state, wanted);
  const target = messageOf(state, channel.id, message.id);
  const viewer = { userId: application.id, readsContent: true };
  return startInteraction(state, {
    type: InteractionType.ApplicationCommand,
    application,
    userId: asker.id,
    locale,
    channel,
    commandName: command.name,
    targetMessageId: message.id,
    data: {
      id: command.id,
      name: command.name,
      type,
      target_id: message.id,
      resolved: { messages: { [message.id]: renderMessage(state, target, viewer) } },
    },
  });
}
