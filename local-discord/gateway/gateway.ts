import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { subscribe } from '../events.ts';
import type { DiscordState } from '../state.ts';
import { accept } from './connection.ts';
import { type Gateway, receives, tell, viewerOf } from './session.ts';

/**
 * Opens the gateway on an HTTP server's port.
 * https://docs.discord.com/developers/events/gateway
 */
export function openGateway(state: DiscordState, server: Server): Gateway {
  const sockets = new WebSocketServer({ server });
  const gateway: Gateway = {
    state,
    sockets,
    sessions: new Map(),
    dispatches: [],
    trouble: 'none',
    close() {
      unsubscribe();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
  const unsubscribe = subscribe(state, (event) => {
    for (const session of gateway.sessions.values()) {
      if (!receives(state, session, event)) continue;
      tell(gateway, session, event.name, event.render(viewerOf(session)));
    }
  });
  sockets.on('connection', (socket, request) => accept(gateway, socket, request));
  return gateway;
}
