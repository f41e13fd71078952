import type { Snowflake } from 'discord-api-types/v10';
import type { DiscordState } from './state.ts';

/** Who looks at an event; what a bot is shown depends on it. */
export interface Viewer {
  userId: Snowflake;
  /** whether the Message Content intent is granted to it */
  readsContent: boolean;
}

/** Something that happened. Gateway sessions, people and the page all learn of it here. */
export interface DiscordEvent {
  /** a gateway dispatch name, or a name beginning with LOCAL_ that is never dispatched */
  name: string;
  guildId: Snowflake | null;
  channelId: Snowflake | null;
  /** the one person an ephemeral message is for, else null */
  seenBy: Snowflake | null;
  /** the one application an interaction is for, else null */
  applicationId: Snowflake | null;
  render(viewer: Viewer): unknown;
}

export type EventListener = (event: DiscordEvent) => void;

/** Tells every listener, in the order they subscribed. */
export function publish(state: DiscordState, event: DiscordEvent): void {
  for (const listener of [...state.listeners]) listener(event);
}

/** Listens to everything that happens; the function returned ends it. */
export function subscribe(state: DiscordState, listener: EventListener): () => void {
  state.listeners.add(listener);
  return () => state.listeners.delete(listener);
}

/** Says that something changed which no gateway event tells of, so that those who wait look again. */
export function publishLocally(state: DiscordState, name: `LOCAL_${string}`, data: unknown): void {
  publish(state, {
    name,
    guildId: null,
    channelId: null,
    seenBy: null,
    applicationId: null,
    render: () => data,
  });
}
