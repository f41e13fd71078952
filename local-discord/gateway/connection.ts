import type { IncomingMessage } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Application, DiscordState } from '../state.ts';
import { type Fields, isFields } from '../validation/form.ts';
import { intentsCloseCode } from './intents.ts';
import { type Gateway, type Session, sendDispatch, sendPayload, tell } from './session.ts';
import { welcome } from './welcome.ts';

const heartbeatIntervalMs = 41_250;
/** Commands a connection may send in a minute. */
const commandsPerMinute = 120;

/** What is known of one connection. */
interface Connection {
  gateway: Gateway;
  socket: WebSocket;
  session: Session | null;
  commandTimes: number[];
}

function applicationWith(state: DiscordState, token: unknown): Application | undefined {
  const bare = String(token).replace(/^Bot /, '');
  return [...state.applications.values()].find((application) => application.token === bare);
}

function readShard(value: unknown): Session['shard'] | null {
  const [index, count] = Array.isArray(value) ? (value as unknown[]) : [0, 1];
  const valid = Number.isInteger(index) && Number.isInteger(count);
  return valid && Number(index) >= 0 && Number(index) < Number(count)
    ? [Number(index), Number(count)]
    : null;
}

/** Closes a connection with one of the gateway's own codes. */
function refuse({ socket }: Connection, code: GatewayCloseCodes): void {
  socket.close(code, GatewayCloseCodes[code]);
}

/** https://docs.discord.com/developers/events/gateway-events#identify */
function identify(connection: Connection, data: Fields): void {
  const { gateway, socket } = connection;
  const application = applicationWith(gateway.state, data.token);
  const intents = Number(data.intents);
  const shard = readShard(data.shard);
  const refusal = !application
    ? GatewayCloseCodes.AuthenticationFailed
    : !shard
      ? GatewayCloseCodes.InvalidShard
      : intentsCloseCode(intents, application.privilegedIntents);
  if (refusal !== null || !application || !shard) {
    refuse(connection, refusal ?? GatewayCloseCodes.UnknownError);
    return;
  }
  const session: Session = {
    id: crypto.randomUUID().replaceAll('-', ''),
    application,
    intents,
    shard,
    sequence: 0,
    sent: [],
    socket,
  };
  gateway.sessions.set(session.id, session);
  connection.session = session;
  welcome(gateway, session);
}

/** Replays what a session missed. https://docs.discord.com/developers/events/gateway#resuming */
function resume(connection: Connection, data: Fields): void {
  const { gateway, socket } = connection;
  if (!applicationWith(gateway.state, data.token)) {
    refuse(connection, GatewayCloseCodes.AuthenticationFailed);
    return;
  }
  const session = gateway.sessions.get(String(data.session_id));
  if (!session || Number(data.seq) > session.sequence) {
    sendPayload(socket, GatewayOpcodes.InvalidSession, false);
    return;
  }
  session.socket = socket;
  connection.session = session;
  for (const missed of session.sent.filter(({ sequence }) => sequence > Number(data.seq))) {
    sendDispatch(socket, missed);
  }
  tell(gateway, session, 'RESUMED', { _trace: [] });
}

function isTooFast(connection: Connection): boolean {
  const at = Date.now();
  connection.commandTimes = connection.commandTimes.filter((time) => at - time < 60_000);
  connection.commandTimes.push(at);
  return connection.commandTimes.length > commandsPerMinute;
}

function parsePayload(text: string): Fields | null {
  try {
    const payload: unknown = JSON.parse(text);
    return isFields(payload) ? payload : null;
  } catch {
    return null;
  }
}

function receive(connection: Connection, text: string): void {
  const { gateway, socket, session } = connection;
  const payload = parsePayload(text);
  if (!payload || isTooFast(connection)) {
    refuse(connection, payload ? GatewayCloseCodes.RateLimited : GatewayCloseCodes.DecodeError);
    return;
  }
  const data = isFields(payload.d) ? payload.d : {};
  switch (payload.op) {
    case GatewayOpcodes.Heartbeat:
      sendPayload(socket, GatewayOpcodes.HeartbeatAck, null);
      break;
    case GatewayOpcodes.Identify:
      if (session) refuse(connection, GatewayCloseCodes.AlreadyAuthenticated);
      else if (gateway.trouble === 'none') identify(connection, data);
      break;
    case GatewayOpcodes.Resume:
      if (gateway.trouble === 'none') resume(connection, data);
      break;
    case GatewayOpcodes.PresenceUpdate:
    case GatewayOpcodes.VoiceStateUpdate:
    case GatewayOpcodes.RequestGuildMembers:
      if (!session) refuse(connection, GatewayCloseCodes.NotAuthenticated);
      break;
    default:
      refuse(connection, GatewayCloseCodes.UnknownOpcode);
  }
}

/** Greets a new connection and listens to it. */
export function accept(gateway: Gateway, socket: WebSocket, request: IncomingMessage): void {
  const connection: Connection = { gateway, socket, session: null, commandTimes: [] };
  const { searchParams } = new URL(request.url ?? '/', gateway.state.origin);
  if (!['9', '10'].includes(searchParams.get('v') ?? '10')) {
    refuse(connection, GatewayCloseCodes.InvalidAPIVersion);
    return;
  }
  if (gateway.trouble === 'refusing') {
    refuse(connection, GatewayCloseCodes.DecodeError);
    return;
  }
  socket.on('message', (message) => receive(connection, message.toString()));
  socket.on('close', (code) => {
    const { session } = connection;
    if (session?.socket !== socket) return;
    session.socket = null;
    // A bot that says goodbye ends its session; any other end leaves it to be resumed.
    if (code === 1000 || code === 1001) gateway.sessions.delete(session.id);
  });
  sendPayload(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeatIntervalMs });
}
