import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { DiscordEvent } from '../events.ts';

const known = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

const privileged =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/**
 * Which intent brings an event, in guilds and in direct messages; 0 where none is needed.
 * https://docs.discord.com/developers/events/gateway#list-of-intents
 */
const intentOf: Record<string, { guild: number; direct: number }> = {
  GUILD_CREATE: { guild: GatewayIntentBits.Guilds, direct: 0 },
  CHANNEL_UPDATE: { guild: GatewayIntentBits.Guilds, direct: 0 },
  THREAD_UPDATE: { guild: GatewayIntentBits.Guilds, direct: 0 },
  CHANNEL_PINS_UPDATE: {
    guild: GatewayIntentBits.Guilds,
    direct: GatewayIntentBits.DirectMessages,
  },
  MESSAGE_CREATE: {
    guild: GatewayIntentBits.GuildMessages,
    direct: GatewayIntentBits.DirectMessages,
  },
  MESSAGE_UPDATE: {
    guild: GatewayIntentBits.GuildMessages,
    direct: GatewayIntentBits.DirectMessages,
  },
  MESSAGE_DELETE: {
    guild: GatewayIntentBits.GuildMessages,
    direct: GatewayIntentBits.DirectMessages,
  },
  MESSAGE_REACTION_ADD: {
    guild: GatewayIntentBits.GuildMessageReactions,
    direct: GatewayIntentBits.DirectMessageReactions,
  },
  MESSAGE_REACTION_REMOVE: {
    guild: GatewayIntentBits.GuildMessageReactions,
    direct: GatewayIntentBits.DirectMessageReactions,
  },
  TYPING_START: {
    guild: GatewayIntentBits.GuildMessageTyping,
    direct: GatewayIntentBits.DirectMessageTyping,
  },
  INTERACTION_CREATE: { guild: 0, direct: 0 },
};

/** Whether someone who asked for these intents is sent the event at all. */
export function intentsCover(intents: number, { name, guildId }: DiscordEvent): boolean {
  const needed = intentOf[name];
  if (!needed) return false;
  const bits = guildId === null ? needed.direct : needed.guild;
  return (intents & bits) === bits;
}

/** What unusable intents meet: 4013 for unknown bits, 4014 for privileged ones not granted. */
export function intentsCloseCode(intents: number, granted: number): GatewayCloseCodes | null {
  if (!Number.isInteger(intents) || (intents & ~known) !== 0) {
    return GatewayCloseCodes.InvalidIntents;
  }
  const refused = intents & privileged & ~granted;
  return refused === 0 ? null : GatewayCloseCodes.DisallowedIntents;
}
