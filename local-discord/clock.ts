import type { Snowflake } from 'discord-api-types/v10';
import type { DiscordState } from './state.ts';

const discordEpoch = 1_420_070_400_000;

/** Milliseconds since 1970 as this Discord counts them; tests can push it forward. */
export function now(state: DiscordState): number {
  return Date.now() + state.clockOffset;
}

/** The present as Discord writes times. */
export function timestamp(state: DiscordState): string {
  return new Date(now(state)).toISOString().replace('Z', '000+00:00');
}

/**
 * A new id, greater than all before it.
 * https://docs.discord.com/developers/reference#snowflakes
 */
export function nextSnowflake(state: DiscordState): Snowflake {
  const fromClock = BigInt(now(state) - discordEpoch) << 22n;
  const after = state.lastSnowflake + 1n;
  state.lastSnowflake = fromClock > after ? fromClock : after;
  return state.lastSnowflake.toString();
}

/** When something with this id came into being, in milliseconds since 1970. */
export function timeOfSnowflake(id: Snowflake): number {
  return Number(BigInt(id) >> 22n) + discordEpoch;
}
