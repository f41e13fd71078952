import {
  type APIRole,
  ChannelType,
  Locale,
  type RoleFlags,
  type Snowflake,
} from 'discord-api-types/v10';
import { nextSnowflake, timestamp } from '../clock.ts';
import { publish } from '../events.ts';
import { discordError } from '../rest/errors.ts';
import type { DiscordState, Guild, Member } from '../state.ts';
import { isThread, renderChannel } from './channels.ts';
import { renderMember } from './users.ts';

/** The guild with this id; throws 10004 where there is none. */
export function guildOf(state: DiscordState, guildId: Snowflake): Guild {
  const guild = state.guilds.get(guildId);
  if (!guild) throw discordError('unknownGuild');
  return guild;
}

export function createRole(
  state: DiscordState,
  guild: Guild,
  {
    name,
    permissions,
    id = nextSnowflake(state),
  }: { name: string; permissions: bigint; id?: Snowflake },
): APIRole {
  const role: APIRole = {
    id,
    name,
    permissions: permissions.toString(),
    position: guild.roles.size,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
  guild.roles.set(role.id, role);
  return role;
}

/** A guild with its owner as the only member and the role of everyone, which has the guild's id. */
export function createGuild(
  state: DiscordState,
  fields: { name: string; ownerId: Snowflake; everyone: bigint; preferredLocale?: Locale },
): Guild {
  const guild: Guild = {
    id: nextSnowflake(state),
    name: fields.name,
    ownerId: fields.ownerId,
    preferredLocale: fields.preferredLocale ?? Locale.EnglishUS,
    roles: new Map(),
    members: new Map(),
  };
  createRole(state, guild, { name: '@everyone', permissions: fields.everyone, id: guild.id });
  state.guilds.set(guild.id, guild);
  addMember(state, guild, fields.ownerId);
  return guild;
}

/** Lets an account join; a bot that is connected is told of the guild. */
export function addMember(
  state: DiscordState,
  guild: Guild,
  userId: Snowflake,
  roleIds: Snowflake[] = [],
): Member {
  const member = { userId, roleIds, joinedAt: timestamp(state) };
  guild.members.set(userId, member);
  const application = state.applications.get(userId);
  if (application) {
    publish(state, {
      name: 'GUILD_CREATE',
      guildId: guild.id,
      channelId: null,
      seenBy: null,
      applicationId: application.id,
      render: (viewer) => renderGuildCreate(state, guild, viewer.userId),
    });
  }
  return member;
}

/** A guild as GET /guilds/{id} answers it. https://docs.discord.com/developers/resources/guild */
export function renderGuild(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    features: [],
    owner_id: guild.ownerId,
    application_id: null,
    region: 'us-west',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.preferredLocale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
  };
}

/**
 * A guild as the gateway announces it. Without the privileged Guild Members intent a bot is sent
 * no member but itself.
 * https://docs.discord.com/developers/events/gateway-events#guild-create
 */
export function renderGuildCreate(
  state: DiscordState,
  guild: Guild,
  viewerId: Snowflake,
): Record<string, unknown> {
  const channels = [...state.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const self = guild.members.get(viewerId);
  return {
    ...renderGuild(guild),
    joined_at: self?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: self ? [renderMember(state, self)] : [],
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => renderChannel(state, channel, viewerId)),
    threads: channels
      .filter((channel) => channel.type === ChannelType.PublicThread && !channel.archived)
      .map((channel) => renderChannel(state, channel, viewerId)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
