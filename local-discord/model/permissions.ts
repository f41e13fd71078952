import { OverwriteType, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { discordError } from '../rest/errors.ts';
import type { Channel, DiscordState, Guild } from '../state.ts';

const everything = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What people and bots can do with each other in a direct message. */
const directMessagePermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.PinMessages |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

function guildPermissions(guild: Guild, userId: Snowflake): bigint {
  if (guild.ownerId === userId) return everything;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  let permissions = 0n;
  for (const roleId of [guild.id, ...member.roleIds]) {
    permissions |= BigInt(guild.roles.get(roleId)?.permissions ?? 0);
  }
  return permissions & PermissionFlagsBits.Administrator ? everything : permissions;
}

function withOverwrites(
  guild: Guild,
  channel: Channel,
  userId: Snowflake,
  permissions: bigint,
): bigint {
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  const everyone = channel.overwrites.filter(({ id }) => id === guild.id);
  const roles = channel.overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && roleIds.includes(id),
  );
  const own = channel.overwrites.filter(
    ({ id, type }) => type === OverwriteType.Member && id === userId,
  );
  for (const layer of [everyone, roles, own]) {
    for (const { deny } of layer) permissions &= ~BigInt(deny);
    for (const { allow } of layer) permissions |= BigInt(allow);
  }
  return permissions;
}

/**
 * What someone may do in a channel.
 * https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(state: DiscordState, channel: Channel, userId: Snowflake): bigint {
  if (channel.guildId === null) {
    return channel.recipientIds.includes(userId) ? directMessagePermissions : 0n;
  }
  const guild = state.guilds.get(channel.guildId);
  if (!guild?.members.has(userId)) return 0n;
  const inGuild = guildPermissions(guild, userId);
  if (inGuild === everything) return everything;
  const ruling = channel.parentId ? state.channels.get(channel.parentId) : channel;
  const permissions = withOverwrites(guild, ruling ?? channel, userId, inGuild);
  // Without the right to see a channel there is no right to anything in it.
  return permissions & PermissionFlagsBits.ViewChannel ? permissions : 0n;
}

/** Whether someone may do all of `needed` in a channel. */
export function may(
  state: DiscordState,
  channel: Channel,
  userId: Snowflake,
  needed: bigint,
): boolean {
  return (permissionsIn(state, channel, userId) & needed) === needed;
}

/** Refuses with 50001 who can't see the channel, and with 50013 who may not do `needed` in it. */
export function requirePermission(
  state: DiscordState,
  channel: Channel,
  userId: Snowflake,
  needed = 0n,
): void {
  if (!may(state, channel, userId, PermissionFlagsBits.ViewChannel)) {
    throw discordError('missingAccess');
  }
  if (!may(state, channel, userId, needed)) throw discordError('missingPermissions');
}
