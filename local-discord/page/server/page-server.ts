import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locale, Snowflake } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { serveAttachment } from '../../rest/attachments.ts';
import { readBody } from '../../rest/body.ts';
import type { Action } from '../protocol.ts';
import { type Access, cookieName, isAllowed, newToken } from './access.ts';
import { type Actor, act } from './actions.ts';
import { viewDeveloper } from './developer.ts';
import { readFile, readPage, type ServedFile, securityPolicy } from './files.ts';
import { keepUpToDate } from './live.ts';
import type { Scene } from './scene.ts';

export interface PageServer {
  /** the address to open, with its token */
  address: string;
  stop(): Promise<void>;
}

const commonHeaders = {
  'content-security-policy': securityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

function send(response: ServerResponse, status: number, file: ServedFile): void {
  response.writeHead(status, { ...commonHeaders, 'content-type': `${file.type}; charset=utf-8` });
  response.end(file.content);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, { type: 'application/json', content: JSON.stringify(body) });
}

const refusal: ServedFile = {
  type: 'text/plain',
  content:
    'This is a local Discord. Open the address that stands in the terminal, token included.\n',
};

/** Who is meant by ?as=… and ?locale=…; the first person where there is no such one. */
function actorOf({ people }: Scene, url: URL): Actor {
  const [first = ''] = people.values();
  const id: Snowflake = people.get(url.searchParams.get('as') ?? '') ?? first;
  return { id, locale: (url.searchParams.get('locale') ?? 'en-US') as Locale };
}

async function serve(
  scene: Scene,
  access: Access,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local-discord');
  if (!isAllowed(access, request, url)) return send(response, 403, refusal);
  if (url.pathname === '/') {
    const cookie = `${cookieName(access)}=${access.token}; Path=/; HttpOnly; SameSite=Strict`;
    response.setHeader('set-cookie', cookie);
    return send(response, 200, readPage());
  }
  if (url.pathname === '/act' && request.method === 'POST') {
    // A form of another site can't send JSON, so this alone would keep it out.
    if (request.headers['content-type'] !== 'application/json') return sendJson(response, 415, {});
    const { json } = await readBody(request);
    return sendJson(response, 200, await act(scene, actorOf(scene, url), json as Action));
  }
  if (url.pathname === '/developer') {
    return sendJson(response, 200, viewDeveloper(scene, url.searchParams.get('question')));
  }
  // A file that somebody sent runs nothing here.
  response.setHeader('content-security-policy', 'sandbox');
  if (serveAttachment(scene.discord.state, request, response)) return;
  const file = readFile(url.pathname);
  if (file) send(response, 200, file);
  else send(response, 404, { type: 'text/plain', content: 'There is no such file.\n' });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Listens on the usual port, or on a free one where that is taken. */
async function listenSomewhere(server: Server, port: number): Promise<number> {
  try {
    await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

/** Serves the page of a local Discord on 127.0.0.1. */
export async function servePage(scene: Scene, port: number): Promise<PageServer> {
  const access: Access = { token: newToken(), port };
  const server = createServer((request, response) => {
    serve(scene, access, request, response).catch((error: unknown) => {
      console.error('The page failed at', request.method, request.url, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://local-discord');
    if (url.pathname !== '/live' || !isAllowed(access, request, url)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => {
      keepUpToDate(scene, actorOf(scene, url).id, open);
    });
  });
  access.port = await listenSomewhere(server, port);
  return {
    address: `http://127.0.0.1:${access.port}/?token=${access.token}`,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
