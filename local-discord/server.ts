import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishLocally } from './events.ts';
import { openGateway } from './gateway/gateway.ts';
import type { Dispatch, GatewayTrouble } from './gateway/session.ts';
import { serveAttachment } from './rest/attachments.ts';
import type { DelayOrder, FaultOrder, Faults } from './rest/faults.ts';
import type { LoggedRequest } from './rest/request-log.ts';
import { type RestServer, serveRest } from './rest/rest-server.ts';
import { routes } from './rest/routes.ts';
import { createState, type DiscordState } from './state.ts';

/** A Discord on loopback. What it holds is in `state`; the functions of model/ and driver/ act on it. */
export interface LocalDiscord {
  state: DiscordState;
  /** for `new Client({ rest: { api } })` */
  api: string;
  /** every REST request so far, with its answer */
  requests: LoggedRequest[];
  /** every event sent to a bot so far */
  dispatches: Dispatch[];
  /** requests for routes this Discord does not have, e.g. "GET /guilds/1/bans"; tests expect none */
  unknownRoutes: string[];
  /** Lets the next matching requests fail. */
  failNext(order: FaultOrder): void;
  /** Lets the next matching requests wait before they are answered. */
  delayNext(order: DelayOrder): void;
  /** Moves this Discord's clock forward: interactions age, rate limits reset. */
  passTime(milliseconds: number): void;
  /** Cuts the bots' gateway connections; their sessions can be resumed. */
  dropConnections(): void;
  /** Forgets the sessions and cuts the connections: a RESUME meets INVALID_SESSION. */
  invalidateSessions(): void;
  setGatewayTrouble(trouble: GatewayTrouble): void;
  stop(): Promise<void>;
}

/** Starts a Discord with nothing in it on 127.0.0.1; `port` 0 takes a free one. */
export async function startLocalDiscord({
  port = 0,
}: {
  port?: number;
} = {}): Promise<LocalDiscord> {
  const state = createState('');
  const faults: Faults = { failures: [], delays: [] };
  const rest: RestServer = {
    state,
    routes,
    limits: new Map(),
    faults,
    requests: [],
    unknownRoutes: [],
  };
  const server = createServer((request, response) => {
    if (serveAttachment(state, request, response)) return;
    serveRest(rest, request, response).catch((error: unknown) => {
      console.error('local Discord failed at', request.method, request.url, error);
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: '500: Internal Server Error', code: 0 }));
    });
  });
  const gateway = openGateway(state, server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cutAll = () => {
    for (const socket of gateway.sockets.clients) socket.terminate();
  };

  return {
    state,
    api: `${state.origin}/api`,
    requests: rest.requests,
    dispatches: gateway.dispatches,
    unknownRoutes: rest.unknownRoutes,
    failNext: (order) => {
      faults.failures.push({ ...order, left: order.times ?? 1 });
    },
    delayNext: (order) => {
      faults.delays.push({ ...order, left: order.times ?? 1 });
    },
    passTime: (milliseconds) => {
      state.clockOffset += milliseconds;
      publishLocally(state, 'LOCAL_TIME_PASSED', milliseconds);
    },
    dropConnections: cutAll,
    invalidateSessions: () => {
      gateway.sessions.clear();
      cutAll();
    },
    setGatewayTrouble: (trouble) => {
      gateway.trouble = trouble;
    },
    stop: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
