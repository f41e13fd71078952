import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIMessage,
  type APIUser,
  type Locale,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { channelOf } from '../model/channels.ts';
import { messageOf } from '../model/messages.ts';
import { requirePermission } from '../model/permissions.ts';
import { pinMessage, unpinMessage } from '../model/pins.ts';
import { addReaction, parseEmoji } from '../model/reactions.ts';
import type { DiscordState } from '../state.ts';
import type { Choice } from '../validation/autocomplete.ts';
import type { OptionValues } from './command-options.ts';
import { choicesOutcome, messageOutcome, modalOutcome, type OpenModal } from './outcome.ts';
import { onlyApplication, type Place } from './places.ts';
import { edit, remove, type Saying, say, seenIn, waitForMessage } from './talk.ts';
import { type CommandUse, startMessageCommand, startSlash } from './use-commands.ts';
import { startPress, startSelect, startSubmit } from './use-components.ts';

/** Someone at a Discord client. What they can't do there throws a ClientRefusal. */
export interface Person {
  readonly id: Snowflake;
  readonly user: APIUser;
  readonly locale: Locale;

  /** Writes into a channel; `<@id>` mentions, a reply pings unless `mention` is false. */
  say(place: Place, text: string, saying?: Saying): APIMessage;
  /** Writes to the bot in their direct message. */
  directMessage(text: string, saying?: Saying): APIMessage;
  edit(message: APIMessage, text: string): APIMessage;
  remove(message: APIMessage): void;
  react(message: APIMessage, emoji: string): void;
  pin(message: APIMessage): void;
  unpin(message: APIMessage): void;

  /** Uses a slash command and resolves with the answer as they see it. */
  slash(name: string, options?: OptionValues, use?: CommandUse): Promise<APIMessage>;
  /** The choices offered while an option is typed; `others` are options filled in before. */
  autocomplete(
    name: string,
    option: string,
    typed: string | number,
    others?: OptionValues,
    use?: CommandUse,
  ): Promise<Choice[]>;
  /** Uses a command of a message's menu. */
  messageCommand(name: string, message: APIMessage, use?: CommandUse): Promise<APIMessage>;
  /** Presses the button of that label or custom id. */
  press(message: APIMessage, button: string): Promise<APIMessage>;
  /** Picks options of the menu of that placeholder or custom id. */
  select(message: APIMessage, menu: string, ...options: string[]): Promise<APIMessage>;

  slashForModal(name: string, options?: OptionValues, use?: CommandUse): Promise<OpenModal>;
  messageCommandForModal(name: string, message: APIMessage, use?: CommandUse): Promise<OpenModal>;
  pressForModal(message: APIMessage, button: string): Promise<OpenModal>;
  /** Fills in a modal, by label or custom id, and submits it. */
  submitModal(modal: OpenModal, typed: Record<string, string>): Promise<APIMessage>;

  /** What they see in a channel, oldest first. */
  sees(place: Place): APIMessage[];
  /** The last message they see in a channel. */
  last(place: Place): APIMessage | undefined;
  /** A bot's first message after one, in the same channel. */
  waitForReply(to: APIMessage, options?: { within?: number }): Promise<APIMessage>;
  /** Whether no bot says anything after a message, in its channel, for a while. */
  hearsNothing(after: APIMessage, options?: { within?: number }): Promise<boolean>;
}

/** Sits a person down at their client. */
export function createPerson(state: DiscordState, user: APIUser, locale: Locale): Person {
  const { id } = user;
  const asker = { id, locale };
  const isLaterAnswer = (after: APIMessage) => (message: APIMessage) =>
    BigInt(message.id) > BigInt(after.id) && message.author.bot === true;
  const inChannel = (message: APIMessage) => {
    const channel = channelOf(state, message.channel_id);
    return { channel, stored: messageOf(state, channel.id, message.id) };
  };

  return {
    id,
    user,
    locale,
    say: (place, text, saying = {}) => say(state, id, place, text, saying),
    directMessage: (text, saying = {}) =>
      say(state, id, `@${onlyApplication(state).name}`, text, saying),
    edit: (message, text) => edit(state, id, message, text),
    remove: (message) => remove(state, id, message),
    react: (message, emoji) => {
      const { channel, stored } = inChannel(message);
      addReaction(state, channel, stored, id, parseEmoji(emoji));
    },
    pin: (message) => {
      const { channel, stored } = inChannel(message);
      requirePermission(state, channel, id, PermissionFlagsBits.PinMessages);
      pinMessage(state, channel, stored, id);
    },
    unpin: (message) => {
      const { channel, stored } = inChannel(message);
      requirePermission(state, channel, id, PermissionFlagsBits.PinMessages);
      unpinMessage(state, channel, stored);
    },

    slash: async (name, options = {}, use = {}) =>
      messageOutcome(state, startSlash(state, asker, name, options, use)),
    autocomplete: async (name, option, typed, others = {}, use = {}) => {
      const values = { ...others, [option]: typed };
      const typing = { ...use, focused: option };
      return choicesOutcome(state, startSlash(state, asker, name, values, typing));
    },
    messageCommand: async (name, message, use = {}) =>
      messageOutcome(state, startMessageCommand(state, asker, name, message, use)),
    press: async (message, button) =>
      messageOutcome(state, startPress(state, asker, message, button)),
    select: async (message, menu, ...options) =>
      messageOutcome(state, startSelect(state, asker, message, menu, options)),

    slashForModal: async (name, options = {}, use = {}) =>
      modalOutcome(state, startSlash(state, asker, name, options, use)),
    messageCommandForModal: async (name, message, use = {}) =>
      modalOutcome(state, startMessageCommand(state, asker, name, message, use)),
    pressForModal: async (message, button) =>
      modalOutcome(state, startPress(state, asker, message, button)),
    submitModal: async (modal, typed) =>
      messageOutcome(state, startSubmit(state, asker, modal, typed)),

    sees: (place) => seenIn(state, id, place),
    last: (place) => seenIn(state, id, place).at(-1),
    waitForReply: (to, { within = 3000 } = {}) =>
      waitForMessage(state, id, to.channel_id, isLaterAnswer(to), within),
    hearsNothing: async (after, { within = 200 } = {}) => {
      await sleep(within);
      return !seenIn(state, id, after.channel_id).some(isLaterAnswer(after));
    },
  };
}
