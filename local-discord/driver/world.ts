import { ChannelType, Locale, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { createApplication } from '../model/applications.ts';
import { createChannel } from '../model/channels.ts';
import { addMember, createGuild, createRole } from '../model/guilds.ts';
import { createUser } from '../model/users.ts';
import type { LocalDiscord } from '../server.ts';
import type { Application, Channel, Guild } from '../state.ts';
import { createPerson, type Person } from './person.ts';

const everyone =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands;
const moderators = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.PinMessages;

/** A usual server with a bot in it and people around. */
export interface World {
  application: Application;
  /** for `client.login(token)` */
  token: string;
  guild: Guild;
  channels: { ask: Channel; general: Channel; moderators: Channel };
  /** someone with no special rights, whose Discord speaks American English */
  member: Person;
  /** someone who may delete and pin others' messages */
  moderator: Person;
}

/** A newcomer to a guild, with a client in their language. */
export function addPerson(
  { state }: LocalDiscord,
  guild: Guild,
  name: string,
  { locale = Locale.EnglishUS, roleIds = [] }: { locale?: Locale; roleIds?: string[] } = {},
): Person {
  const user = createUser(state, name);
  addMember(state, guild, user.id, roleIds);
  return createPerson(state, user, locale);
}

/**
 * Sets up a server with #ask-the-deal, #general and #moderators, which the bot does not see; the
 * bot has the role its invitation gives it, with the right to pin.
 */
export function seedWorld(
  discord: LocalDiscord,
  { privilegedIntents = 0 }: { privilegedIntents?: number } = {},
): World {
  const { state } = discord;
  const application = createApplication(state, { name: 'deal-desk', privilegedIntents });
  const owner = createUser(state, 'owner');
  const guild = createGuild(state, { name: 'Deal watchers', ownerId: owner.id, everyone });
  const { id: guildId } = guild;
  const staff = createRole(state, guild, { name: 'Moderators', permissions: moderators });
  const botRole = createRole(state, guild, {
    name: application.name,
    permissions: PermissionFlagsBits.PinMessages,
  });
  const seeing = PermissionFlagsBits.ViewChannel.toString();
  const channels = {
    ask: createChannel(state, { guildId, name: 'ask-the-deal', position: 0 }),
    general: createChannel(state, { guildId, name: 'general', position: 1 }),
    moderators: createChannel(state, {
      guildId,
      name: 'moderators',
      type: ChannelType.GuildText,
      position: 2,
      overwrites: [
        { id: guildId, type: OverwriteType.Role, allow: '0', deny: seeing },
        { id: staff.id, type: OverwriteType.Role, allow: seeing, deny: '0' },
      ],
    }),
  };
  addMember(state, guild, application.id, [botRole.id]);
  return {
    application,
    token: application.token,
    guild,
    channels,
    member: addPerson(discord, guild, 'member'),
    moderator: addPerson(discord, guild, 'moderator', { roleIds: [staff.id] }),
  };
}
