import { type APIChannel, ChannelType, type Snowflake } from 'discord-api-types/v10';
import { nextSnowflake } from '../clock.ts';
import { publish } from '../events.ts';
import { discordError } from '../rest/errors.ts';
import type { Channel, DiscordState } from '../state.ts';
import { userOf } from './users.ts';

/** Puts a channel into the state; what is not said is that of an ordinary text channel. */
export function createChannel(
  state: DiscordState,
  fields: Partial<Channel> & Pick<Channel, 'guildId' | 'name'>,
): Channel {
  const channel: Channel = {
    id: nextSnowflake(state),
    type: ChannelType.GuildText,
    topic: null,
    position: 0,
    parentId: null,
    archived: false,
    overwrites: [],
    recipientIds: [],
    lastMessageId: null,
    lastPinTimestamp: null,
    pins: [],
    ...fields,
  };
  state.channels.set(channel.id, channel);
  return channel;
}

/** The channel with this id; throws 10003 where there is none. */
export function channelOf(state: DiscordState, channelId: Snowflake): Channel {
  const channel = state.channels.get(channelId);
  if (!channel) throw discordError('unknownChannel');
  return channel;
}

/** The direct message between two accounts, opened when there is none yet. */
export function directMessageBetween(
  state: DiscordState,
  one: Snowflake,
  other: Snowflake,
): Channel {
  for (const channel of state.channels.values()) {
    const { guildId, recipientIds } = channel;
    if (guildId === null && recipientIds.includes(one) && recipientIds.includes(other)) {
      return channel;
    }
  }
  return createChannel(state, {
    guildId: null,
    name: '',
    type: ChannelType.DM,
    recipientIds: [one, other],
  });
}

export function isThread(channel: Channel): boolean {
  return channel.parentId !== null;
}

/** A channel as the account `viewerId` is sent it. */
export function renderChannel(
  state: DiscordState,
  channel: Channel,
  viewerId: Snowflake,
): APIChannel {
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.lastMessageId,
    ...(channel.lastPinTimestamp && { last_pin_timestamp: channel.lastPinTimestamp }),
  };
  if (channel.guildId === null) {
    const others = channel.recipientIds.filter((id) => id !== viewerId);
    return { ...common, recipients: others.map((id) => userOf(state, id)) } as APIChannel;
  }
  const inGuild = { ...common, guild_id: channel.guildId, name: channel.name };
  if (isThread(channel)) {
    return {
      ...inGuild,
      parent_id: channel.parentId,
      owner_id: state.guilds.get(channel.guildId)?.ownerId,
      message_count: 0,
      total_message_sent: 0,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.archived,
        archive_timestamp: new Date(0).toISOString(),
        auto_archive_duration: 1440,
        locked: channel.archived,
      },
    } as unknown as APIChannel;
  }
  return {
    ...inGuild,
    position: channel.position,
    topic: channel.topic,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites,
  } as APIChannel;
}

/** Changes a channel and tells those who see it. */
export function updateChannel(
  state: DiscordState,
  channel: Channel,
  change: Partial<Pick<Channel, 'name' | 'topic' | 'overwrites' | 'archived'>>,
): void {
  Object.assign(channel, change);
  publish(state, {
    name: isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE',
    guildId: channel.guildId,
    channelId: channel.id,
    seenBy: null,
    applicationId: null,
    render: (viewer) => renderChannel(state, channel, viewer.userId),
  });
}
