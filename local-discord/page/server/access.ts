import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may talk to the page server: whoever has the address with its token, on this machine. */
export interface Access {
  token: string;
  port: number;
}

/** Kept by the browser after the first visit, so that reloads and second windows need no token. */
export function cookieName({ port }: Access): string {
  return `local-discord-${port}`;
}

export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

function isSame(given: string | null | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Names by which a browser on this machine reaches us; any other is a rebound domain. */
function ownHosts({ port }: Access): string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
}

function isLocal(access: Access, request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  const hosts = ownHosts(access);
  if (!hosts.includes(host ?? '')) return false;
  return origin === undefined || hosts.some((name) => origin === `http://${name}`);
}

/** Whether a request comes from this machine and from someone who has the token. */
export function isAllowed(access: Access, request: IncomingMessage, url: URL): boolean {
  if (!isLocal(access, request)) return false;
  const given = url.searchParams.get('token') ?? cookieOf(request, cookieName(access));
  return isSame(given, access.token);
}
