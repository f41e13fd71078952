import { ChannelType, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { commandsListed } from '../../driver/commands.ts';
import { seenIn } from '../../driver/talk.ts';
import { may } from '../../model/permissions.ts';
import type { Channel } from '../../state.ts';
import type { ChannelView, PersonView, Snapshot } from '../protocol.ts';
import type { Scene } from './scene.ts';

/** The people one can be, each with the name of their own role. */
function viewPeople({ guild, people }: Scene): PersonView[] {
  return [...people].map(([key, userId]) => {
    const roleIds = guild.members.get(userId)?.roleIds ?? [];
    return { key, userId, role: guild.roles.get(roleIds.at(-1) ?? '')?.name ?? null };
  });
}

function viewChannel({ discord: { state } }: Scene, channel: Channel, me: Snowflake): ChannelView {
  const allowed = (bit: bigint) => may(state, channel, me, bit);
  const { offered, withheld } = commandsListed(state, channel, me);
  return {
    id: channel.id,
    name: channel.name,
    topic: channel.topic,
    recipientId:
      channel.guildId === null ? (channel.recipientIds.find((id) => id !== me) ?? null) : null,
    mayWrite: allowed(PermissionFlagsBits.SendMessages),
    mayPin: allowed(PermissionFlagsBits.PinMessages),
    mayDeleteOthers: allowed(PermissionFlagsBits.ManageMessages),
    mayReact: allowed(PermissionFlagsBits.AddReactions),
    commandIds: offered.map(({ id }) => id),
    withheldCommandIds: withheld.map(({ id }) => id),
    pinIds: channel.pins.map(({ messageId }) => messageId),
  };
}

/** The channels someone's client lists, in its order. */
function channelsOf({ discord: { state } }: Scene, me: Snowflake): Channel[] {
  return [...state.channels.values()]
    .filter(
      (channel) =>
        may(state, channel, me, PermissionFlagsBits.ViewChannel) &&
        (channel.type !== ChannelType.DM || channel.recipientIds.includes(me)),
    )
    .sort((one, other) => one.position - other.position);
}

/** Everything someone sees by now. */
export function takeSnapshot(scene: Scene, me: Snowflake): Snapshot {
  const { discord, guild, welcomeChannelId, dismissed } = scene;
  const { state } = discord;
  const channels = channelsOf(scene, me);
  return {
    me,
    people: viewPeople(scene),
    discordOrigin: state.origin,
    welcomeChannelId,
    guild: { id: guild.id, name: guild.name },
    users: [...state.users.values()].filter(({ id }) => guild.members.has(id)),
    roles: [...guild.roles.values()],
    channels: channels.map((channel) => viewChannel(scene, channel, me)),
    messages: channels
      .flatMap((channel) => seenIn(state, me, channel.id))
      .filter(({ id }) => !dismissed.has(id)),
    commands: [...state.commands.values()],
  };
}
