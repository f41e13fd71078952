import type { Snowflake } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../server.ts';
import type { Guild } from '../../state.ts';
import type { Trace } from '../protocol.ts';

/** What the page shows: a Discord, the server in it, and the people one can be. */
export interface Scene {
  discord: LocalDiscord;
  guild: Guild;
  /** by the name that stands in the address */
  people: ReadonlyMap<string, Snowflake>;
  welcomeChannelId: Snowflake;
  /** ephemeral messages that people have dismissed */
  dismissed: Set<Snowflake>;
  /** the ways of questions that the bot reported, oldest first */
  traces: Trace[];
}
