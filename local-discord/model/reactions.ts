import type { APIPartialEmoji, Snowflake } from 'discord-api-types/v10';
import { publish } from '../events.ts';
import { discordError } from '../rest/errors.ts';
import type { Channel, DiscordState, Reaction, StoredMessage } from '../state.ts';
import { renderMember } from './users.ts';

const maximumReactions = 20;

/** An emoji as it stands in a path: a unicode one, or name:id. */
export function parseEmoji(text: string): APIPartialEmoji {
  const custom = /^(\w+):(\d+)$/.exec(text);
  if (custom) return { id: custom[2] ?? null, name: custom[1] ?? null };
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(text)) {
    throw discordError('unknownEmoji');
  }
  return { id: null, name: text };
}

/** The reaction with that emoji on a message, if there is one. */
export function reactionWith(stored: StoredMessage, emoji: APIPartialEmoji): Reaction | undefined {
  return stored.reactions.find(
    (reaction) => reaction.emoji.id === emoji.id && reaction.emoji.name === emoji.name,
  );
}

function announce(
  state: DiscordState,
  name: string,
  channel: Channel,
  stored: StoredMessage,
  userId: Snowflake,
  emoji: APIPartialEmoji,
): void {
  const member = state.guilds.get(channel.guildId ?? '')?.members.get(userId);
  publish(state, {
    name,
    guildId: channel.guildId,
    channelId: channel.id,
    seenBy: stored.visibleTo,
    applicationId: null,
    render: () => ({
      ...(member && { member: renderMember(state, member) }),
      user_id: userId,
      channel_id: channel.id,
      message_id: stored.payload.id,
      message_author_id: stored.payload.author.id,
      emoji,
      burst: false,
      type: 0,
      ...(channel.guildId && { guild_id: channel.guildId }),
    }),
  });
}

/** Adds someone's reaction: twenty different ones at most on a message. */
export function addReaction(
  state: DiscordState,
  channel: Channel,
  stored: StoredMessage,
  userId: Snowflake,
  emoji: APIPartialEmoji,
): void {
  let reaction = reactionWith(stored, emoji);
  if (!reaction) {
    if (stored.reactions.length >= maximumReactions) throw discordError('tooManyReactions');
    reaction = { emoji, userIds: [] };
    stored.reactions.push(reaction);
  }
  if (reaction.userIds.includes(userId)) return;
  reaction.userIds.push(userId);
  announce(state, 'MESSAGE_REACTION_ADD', channel, stored, userId, emoji);
}

/** Takes someone's reaction away. */
export function removeReaction(
  state: DiscordState,
  channel: Channel,
  stored: StoredMessage,
  userId: Snowflake,
  emoji: APIPartialEmoji,
): void {
  const reaction = reactionWith(stored, emoji);
  if (!reaction?.userIds.includes(userId)) return;
  reaction.userIds = reaction.userIds.filter((id) => id !== userId);
  stored.reactions = stored.reactions.filter(({ userIds }) => userIds.length > 0);
  announce(state, 'MESSAGE_REACTION_REMOVE', channel, stored, userId, emoji);
}
