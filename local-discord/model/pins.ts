import { MessageReferenceType, MessageType, type Snowflake } from 'discord-api-types/v10';
import { timestamp } from '../clock.ts';
import { publish } from '../events.ts';
import { discordError } from '../rest/errors.ts';
import type { Channel, DiscordState, StoredMessage } from '../state.ts';
import { announceEdit, createMessage, emptyBody } from './messages.ts';
import { userOf } from './users.ts';

const maximumPins = 250;

function announcePins(state: DiscordState, channel: Channel): void {
  publish(state, {
    name: 'CHANNEL_PINS_UPDATE',
    guildId: channel.guildId,
    channelId: channel.id,
    seenBy: null,
    applicationId: null,
    render: () => ({
      channel_id: channel.id,
      last_pin_timestamp: channel.lastPinTimestamp,
      ...(channel.guildId && { guild_id: channel.guildId }),
    }),
  });
}

function isPinned(channel: Channel, messageId: Snowflake): boolean {
  return channel.pins.some((pin) => pin.messageId === messageId);
}

/**
 * Pins a message, at most 250 in a channel, and says so in a system message. Pinning twice changes
 * nothing.
 * https://docs.discord.com/developers/resources/message#pin-message
 */
export function pinMessage(
  state: DiscordState,
  channel: Channel,
  stored: StoredMessage,
  userId: Snowflake,
): void {
  const { id } = stored.payload;
  if (isPinned(channel, id)) return;
  if (channel.pins.length >= maximumPins) throw discordError('tooManyPins');
  const pinnedAt = timestamp(state);
  channel.pins.unshift({ messageId: id, pinnedAt });
  channel.lastPinTimestamp = pinnedAt;
  announceEdit(state, stored);
  announcePins(state, channel);
  createMessage(state, {
    channel,
    author: userOf(state, userId),
    body: emptyBody,
    type: MessageType.ChannelPinnedMessage,
    more: {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: channel.id,
        message_id: id,
        ...(channel.guildId && { guild_id: channel.guildId }),
      },
    },
  });
}

/** Takes a pin away; a message that is not pinned stays as it is. */
export function unpinMessage(state: DiscordState, channel: Channel, stored: StoredMessage): void {
  const { id } = stored.payload;
  if (!isPinned(channel, id)) return;
  channel.pins = channel.pins.filter(({ messageId }) => messageId !== id);
  announceEdit(state, stored);
  announcePins(state, channel);
}
