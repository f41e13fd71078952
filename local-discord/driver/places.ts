import { ChannelType, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { directMessageBetween } from '../model/channels.ts';
import { may } from '../model/permissions.ts';
import type { Application, Channel, DiscordState } from '../state.ts';
import { ClientRefusal } from './client-refusal.ts';

/** A channel as a test names it: '#general', its id, or '@name' for the direct message with someone. */
export type Place = string;

/** The one application there is; a Discord with several has to be asked for the command's. */
export function onlyApplication(state: DiscordState): Application {
  const [application, another] = [...state.applications.values()];
  if (!application || another) throw new ClientRefusal('There is not exactly one application.');
  return application;
}

function findChannel(state: DiscordState, userId: Snowflake, place: Place): Channel | undefined {
  if (place.startsWith('@')) {
    const other = [...state.users.values()].find(({ username }) => username === place.slice(1));
    return other && directMessageBetween(state, userId, other.id);
  }
  const name = place.replace(/^#/, '');
  return [...state.channels.values()].find(
    (channel) => channel.id === place || (channel.guildId !== null && channel.name === name),
  );
}

/** The channel a person means, which they must be able to see; without a place their first one. */
export function placeOf(state: DiscordState, userId: Snowflake, place?: Place): Channel {
  const sees = (channel: Channel) => may(state, channel, userId, PermissionFlagsBits.ViewChannel);
  const channel =
    place === undefined
      ? [...state.channels.values()].find(
          (candidate) => candidate.type === ChannelType.GuildText && sees(candidate),
        )
      : findChannel(state, userId, place);
  if (!channel || !sees(channel)) {
    throw new ClientRefusal(`${place ?? 'A text channel'} is not among the channels seen.`);
  }
  return channel;
}
