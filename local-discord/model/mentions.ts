import { AllowedMentionsTypes, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import type { Channel, DiscordState } from '../state.ts';
import type { AllowedMentions } from '../validation/allowed-mentions.ts';
import { may } from './permissions.ts';

export interface Mentions {
  userIds: Snowflake[];
  roleIds: Snowflake[];
  everyone: boolean;
}

function idsIn(text: string, pattern: RegExp): Snowflake[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/**
 * Whom a text pings: those it names as far as its author allowed it, and the author of the message
 * replied to unless that was forbidden.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function mentionsIn(
  state: DiscordState,
  text: string,
  context: {
    channel: Channel;
    authorId: Snowflake;
    allowed: AllowedMentions;
    repliedUserId: Snowflake | null;
  },
): Mentions {
  const { channel, authorId, allowed, repliedUserId } = context;
  const guild = channel.guildId === null ? undefined : state.guilds.get(channel.guildId);
  const allowedUser = (id: Snowflake) =>
    state.users.has(id) &&
    (allowed.parse.includes(AllowedMentionsTypes.User) || allowed.users.includes(id));
  const allowedRole = (id: Snowflake) =>
    guild?.roles.has(id) &&
    (allowed.parse.includes(AllowedMentionsTypes.Role) || allowed.roles.includes(id));
  const users = idsIn(text, /<@!?(\d+)>/g).filter(allowedUser);
  if (repliedUserId !== null && allowed.repliedUser) users.push(repliedUserId);
  return {
    userIds: [...new Set(users)],
    roleIds: [...new Set(idsIn(text, /<@&(\d+)>/g).filter(allowedRole))],
    everyone:
      guild !== undefined &&
      /@(everyone|here)/.test(text) &&
      allowed.parse.includes(AllowedMentionsTypes.Everyone) &&
      may(state, channel, authorId, PermissionFlagsBits.MentionEveryone),
  };
}
