import { GatewayIntentBits, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import type { WebSocket, WebSocketServer } from 'ws';
import type { DiscordEvent, Viewer } from '../events.ts';
import { may } from '../model/permissions.ts';
import type { Application, DiscordState } from '../state.ts';
import { intentsCover } from './intents.ts';

/** One dispatch as it was sent, kept for RESUME. */
export interface Dispatch {
  sessionId: string;
  sequence: number;
  name: string;
  data: unknown;
  /** milliseconds since 1970, by the real clock */
  sentAt: number;
}

/** A bot's session; it outlives its connection so that it can be resumed. */
export interface Session {
  id: string;
  application: Application;
  intents: number;
  shard: readonly [index: number, count: number];
  sequence: number;
  /** everything dispatched so far */
  sent: Dispatch[];
  /** null while it is cut off */
  socket: WebSocket | null;
}

/**
 * Bad days of a gateway: `silent` acknowledges heartbeats but answers neither IDENTIFY nor RESUME,
 * `refusing` closes every connection with 4002 before HELLO.
 */
export type GatewayTrouble = 'none' | 'silent' | 'refusing';

export interface Gateway {
  state: DiscordState;
  sockets: WebSocketServer;
  sessions: Map<string, Session>;
  /** everything any session was sent */
  dispatches: Dispatch[];
  trouble: GatewayTrouble;
  close(): void;
}

export function viewerOf(session: Session): Viewer {
  return {
    userId: session.application.id,
    readsContent: (session.intents & GatewayIntentBits.MessageContent) !== 0,
  };
}

export function sendPayload(socket: WebSocket, op: number, data: unknown): void {
  socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

export function sendDispatch(socket: WebSocket, { sequence, name, data }: Dispatch): void {
  socket.send(JSON.stringify({ op: 0, d: data, s: sequence, t: name }));
}

/** Numbers an event, keeps it and, while there is a connection, sends it. */
export function tell(gateway: Gateway, session: Session, name: string, data: unknown): void {
  session.sequence += 1;
  const { id: sessionId, sequence } = session;
  const sent: Dispatch = {
    sessionId,
    sequence,
    name,
    data,
    sentAt: performance.timeOrigin + performance.now(),
  };
  session.sent.push(sent);
  gateway.dispatches.push(sent);
  if (session.socket) sendDispatch(session.socket, sent);
}

/** https://docs.discord.com/developers/events/gateway#sharding */
export function isOnShard(guildId: Snowflake | null, [index, count]: Session['shard']): boolean {
  return guildId === null
    ? index === 0
    : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
}

/** Whether a session is sent an event: its shard, its intents, and what its bot can see. */
export function receives(state: DiscordState, session: Session, event: DiscordEvent): boolean {
  const { application } = session;
  if (event.seenBy !== null || !isOnShard(event.guildId, session.shard)) return false;
  if (event.applicationId !== null && event.applicationId !== application.id) return false;
  if (!intentsCover(session.intents, event)) return false;
  if (event.applicationId !== null || event.channelId === null) return true;
  const channel = state.channels.get(event.channelId);
  return (
    channel !== undefined && may(state, channel, application.id, PermissionFlagsBits.ViewChannel)
  );
}
