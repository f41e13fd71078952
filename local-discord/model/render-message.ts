import { type APIMessage, MessageType, type Snowflake } from 'discord-api-types/v10';
import type { Viewer } from '../events.ts';
import type { DiscordState, StoredMessage } from '../state.ts';
import { channelOf } from './channels.ts';
import { renderPartialMember } from './users.ts';

const typesWithReferencedMessage = new Set([MessageType.Reply, MessageType.ContextMenuCommand]);

/**
 * Whether a bot is sent what a message says: with the Message Content intent always, without it
 * for its own messages, direct messages and messages that mention it.
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
function readsContentOf(state: DiscordState, message: APIMessage, viewer: Viewer): boolean {
  return (
    viewer.readsContent ||
    message.author.id === viewer.userId ||
    message.mentions.some(({ id }) => id === viewer.userId) ||
    channelOf(state, message.channel_id).guildId === null
  );
}

const withheld = { content: '', embeds: [], attachments: [], components: [] };

function renderReactions(stored: StoredMessage, viewerId: Snowflake) {
  return stored.reactions.map(({ emoji, userIds }) => ({
    emoji,
    count: userIds.length,
    count_details: { burst: 0, normal: userIds.length },
    burst_colors: [],
    me_burst: false,
    me: userIds.includes(viewerId),
  }));
}

/** A message as someone is sent it, with what is known of it by now. */
export function renderMessage(
  state: DiscordState,
  stored: StoredMessage,
  viewer: Viewer,
): APIMessage {
  const { payload } = stored;
  const channel = channelOf(state, payload.channel_id);
  const message: APIMessage = {
    ...payload,
    ...(!readsContentOf(state, payload, viewer) && withheld),
    pinned: channel.pins.some(({ messageId }) => messageId === payload.id),
  };
  if (stored.reactions.length > 0) message.reactions = renderReactions(stored, viewer.userId);
  if (payload.message_reference && typesWithReferencedMessage.has(payload.type)) {
    const referenced = state.messages.get(payload.message_reference.message_id ?? '');
    message.referenced_message = referenced ? renderReferenced(state, referenced, viewer) : null;
  }
  return structuredClone(message);
}

/** A message replied to does not carry the one it replies to in turn. */
function renderReferenced(state: DiscordState, stored: StoredMessage, viewer: Viewer): APIMessage {
  const { message_reference, ...payload } = stored.payload;
  const referenced = renderMessage(state, { ...stored, payload }, viewer);
  return message_reference ? { ...referenced, message_reference } : referenced;
}

/**
 * A message as MESSAGE_CREATE and MESSAGE_UPDATE carry it: with its guild and members.
 * https://docs.discord.com/developers/events/gateway-events#message-create
 */
export function renderMessageEvent(
  state: DiscordState,
  stored: StoredMessage,
  viewer: Viewer,
): Record<string, unknown> {
  const message = renderMessage(state, stored, viewer);
  const channel = channelOf(state, message.channel_id);
  const guild = channel.guildId === null ? undefined : state.guilds.get(channel.guildId);
  if (!guild) return { ...message, channel_type: channel.type };
  const memberOf = (userId: Snowflake) => {
    const member = guild.members.get(userId);
    return member && { member: renderPartialMember(member) };
  };
  return {
    ...message,
    guild_id: guild.id,
    channel_type: channel.type,
    ...memberOf(message.author.id),
    mentions: message.mentions.map((user) => ({ ...user, ...memberOf(user.id) })),
  };
}
