import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { ChannelView } from '../../protocol.ts';
import type { View } from './view.ts';

/** Finding things in what is shown; for `useView` and outside of drawing. */

export function currentChannel({ snapshot }: View, channelId: string): ChannelView | undefined {
  return snapshot?.channels.find(({ id }) => id === channelId);
}

/** The channel this window is at: the one in its address, else the first. */
export function openChannel(view: View): ChannelView | undefined {
  const { snapshot, address } = view;
  return currentChannel(view, address.channelId) ?? snapshot?.channels[0];
}

export function userOf({ snapshot }: View, userId: string): APIUser | undefined {
  return snapshot?.users.find(({ id }) => id === userId);
}

export function displayName(user: APIUser | undefined): string {
  return user?.global_name ?? user?.username ?? '?';
}

/** A channel as people call it: #general, or the other one's name. */
export function channelTitle(view: View, channel: ChannelView): string {
  return channel.recipientId ? displayName(userOf(view, channel.recipientId)) : `#${channel.name}`;
}

/** Bits of a message's flags. */
const ephemeral = 1 << 6;
const loading = 1 << 7;

export function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & ephemeral) !== 0;
}

/** Whether a message is a "thinking…" that waits to be filled in. */
export function isLoading({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & loading) !== 0;
}
