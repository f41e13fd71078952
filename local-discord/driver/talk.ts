import {
  AllowedMentionsTypes,
  type APIMessage,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import {
  createMessage,
  deleteMessage,
  editMessage,
  emptyBody,
  messageOf,
  messagesIn,
} from '../model/messages.ts';
import { may } from '../model/permissions.ts';
import { renderMessage } from '../model/render-message.ts';
import { userOf } from '../model/users.ts';
import type { DiscordState, StoredMessage } from '../state.ts';
import { ClientRefusal } from './client-refusal.ts';
import { type Place, placeOf } from './places.ts';
import { until } from './wait.ts';

export interface Saying {
  replyTo?: APIMessage;
  /** whether a reply pings its author, as it does unless switched off */
  mention?: boolean;
}

function asSeen(state: DiscordState, userId: Snowflake, stored: StoredMessage): APIMessage {
  return renderMessage(state, stored, { userId, readsContent: true });
}

/** Writes into a channel; `<@id>` in the text mentions. */
export function say(
  state: DiscordState,
  userId: Snowflake,
  place: Place,
  text: string,
  { replyTo, mention = true }: Saying,
): APIMessage {
  const channel = placeOf(state, userId, place);
  if (!may(state, channel, userId, PermissionFlagsBits.SendMessages)) {
    throw new ClientRefusal(`This person may not write in ${place}.`);
  }
  if (text.trim() === '' || [...text].length > 2000)
    throw new ClientRefusal('1 to 2000 characters, please.');
  const allowedMentions = {
    parse: Object.values(AllowedMentionsTypes),
    users: [],
    roles: [],
    repliedUser: mention,
  };
  const stored = createMessage(state, {
    channel,
    author: userOf(state, userId),
    body: { ...emptyBody, content: text, allowedMentions },
    referenceId: replyTo?.id,
  });
  return asSeen(state, userId, stored);
}

function ownMessage(state: DiscordState, userId: Snowflake, message: APIMessage): StoredMessage {
  const stored = messageOf(state, message.channel_id, message.id);
  if (stored.payload.author.id !== userId) throw new ClientRefusal('That is not their message.');
  return stored;
}

/** Changes the text of a message of one's own. */
export function edit(
  state: DiscordState,
  userId: Snowflake,
  message: APIMessage,
  text: string,
): APIMessage {
  const stored = ownMessage(state, userId, message);
  editMessage(state, stored, { ...emptyBody, content: text });
  return asSeen(state, userId, stored);
}

/** Deletes a message of one's own, or with MANAGE_MESSAGES another's. */
export function remove(state: DiscordState, userId: Snowflake, message: APIMessage): void {
  const channel = placeOf(state, userId, message.channel_id);
  const manages = may(state, channel, userId, PermissionFlagsBits.ManageMessages);
  const stored = manages
    ? messageOf(state, message.channel_id, message.id)
    : ownMessage(state, userId, message);
  deleteMessage(state, stored);
}

/** What someone sees in a channel, oldest first: of ephemeral messages only those for them. */
export function seenIn(state: DiscordState, userId: Snowflake, place: Place): APIMessage[] {
  return messagesIn(state, placeOf(state, userId, place).id)
    .filter(({ visibleTo }) => visibleTo === null || visibleTo === userId)
    .map((stored) => asSeen(state, userId, stored));
}

/** Waits for a message in a channel that someone sees and that answers a description. */
export function waitForMessage(
  state: DiscordState,
  userId: Snowflake,
  place: Place,
  isIt: (message: APIMessage) => boolean,
  within: number,
): Promise<APIMessage> {
  return until(state, () => seenIn(state, userId, place).find(isIt), {
    within,
    tooLate: () => new Error(`No such message came within ${within} ms.`),
  });
}
