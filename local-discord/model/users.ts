import type {
  APIGuildMember,
  APIUser,
  GuildMemberFlags,
  Snowflake,
  UserFlags,
} from 'discord-api-types/v10';
import { nextSnowflake } from '../clock.ts';
import { discordError } from '../rest/errors.ts';
import type { DiscordState, Guild, Member } from '../state.ts';

/** A new account of a person or, with `bot`, of an application. */
export function createUser(
  state: DiscordState,
  username: string,
  { bot = false, id = nextSnowflake(state) }: { bot?: boolean; id?: Snowflake } = {},
): APIUser {
  const user: APIUser = {
    id,
    username,
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : username,
    avatar: null,
    ...(bot && { bot }),
    public_flags: 0 as UserFlags,
    flags: 0 as UserFlags,
    primary_guild: null,
  };
  state.users.set(user.id, user);
  return user;
}

/** The account with this id; throws 10013 where there is none. */
export function userOf(state: DiscordState, userId: Snowflake): APIUser {
  const user = state.users.get(userId);
  if (!user) throw discordError('unknownUser');
  return user;
}

/** A member as events about them carry it: everything but who it is. */
export function renderPartialMember(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    deaf: false,
    flags: 0 as GuildMemberFlags,
    joined_at: member.joinedAt,
    mute: false,
    nick: null,
    pending: false,
    premium_since: null,
    roles: member.roleIds,
  };
}

export function renderMember(state: DiscordState, member: Member): APIGuildMember {
  return { ...renderPartialMember(member), user: userOf(state, member.userId) };
}

/** Someone's membership; throws 10007 where they are no member. */
export function memberOf(guild: Guild, userId: Snowflake): Member {
  const member = guild.members.get(userId);
  if (!member) throw discordError('unknownMember');
  return member;
}
