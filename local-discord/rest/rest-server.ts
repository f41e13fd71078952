import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../clock.ts';
import type { Application, DiscordState } from '../state.ts';
import { type RequestBody, readBody } from './body.ts';
import { DiscordError, discordError } from './errors.ts';
import { type Faults, takeOrder } from './faults.ts';
import {
  countRequest,
  type RateLimits,
  type RateLimitVerdict,
  rateLimitHeaders,
} from './rate-limits.ts';
import type { LoggedRequest } from './request-log.ts';
import { findRoute, type RestAnswer, type RestRequest, type Route } from './router.ts';

export interface RestServer {
  state: DiscordState;
  routes: readonly Route[];
  limits: RateLimits;
  faults: Faults;
  requests: LoggedRequest[];
  unknownRoutes: string[];
}

/** Versions 9 and 10 of the API are in service; a path without one means the newest. */
const apiPath = /^\/api(?:\/v(?<version>\d+))?(?<path>\/.*)$/;

type Answer = RestAnswer & { headers: Record<string, string> };

interface Incoming {
  url: URL;
  entry: LoggedRequest;
  authorization: string | undefined;
  body: RequestBody;
}

function authenticate(state: DiscordState, header: string | undefined): Application {
  const token = /^Bot (.+)$/.exec(header ?? '')?.[1];
  const application = [...state.applications.values()].find((known) => known.token === token);
  if (!application) throw discordError('unauthorized');
  return application;
}

function answerTo(error: unknown): RestAnswer {
  if (error instanceof DiscordError) return { status: error.status, body: error.body };
  throw error;
}

function tooManyRequests({ resetAfterSeconds, scope }: RateLimitVerdict): RestAnswer {
  const global = scope === 'global';
  const message = 'You are being rate limited.';
  return { status: 429, body: { message, retry_after: resetAfterSeconds, global } };
}

/** Runs a route, or lets it fail as a test has ordered. */
async function run(server: RestServer, entry: LoggedRequest, handle: () => unknown) {
  const failure = takeOrder(server.faults.failures, entry.method, entry.path);
  if (!failure) return (await handle()) as RestAnswer;
  if (failure.takesEffect) await handle();
  const { status } = failure;
  return { status, body: failure.body ?? { message: `${status}: ordered by a test`, code: 0 } };
}

/** Finds the route, asks for the token, counts against the limits, runs it: in this order. */
async function answer(server: RestServer, incoming: Incoming): Promise<Answer> {
  const { state, routes, limits, unknownRoutes } = server;
  const { url, entry, authorization, body } = incoming;
  const version = apiPath.exec(url.pathname)?.groups?.version ?? '10';
  if (!['9', '10'].includes(version)) throw discordError('invalidVersion');
  const found = findRoute(routes, entry.method, entry.path);
  if (!found) {
    unknownRoutes.push(`${entry.method} ${entry.path}`);
    throw discordError('notFound');
  }
  const { route, params } = found;
  entry.route = route.template;
  const application = route.authenticated ? authenticate(state, authorization) : undefined;

  const at = now(state);
  const verdict = countRequest(limits, {
    method: entry.method,
    template: route.template,
    majorId: params.channel_id ?? params.guild_id ?? '',
    token: application?.token ?? params.webhook_token ?? params.interaction_token ?? '',
    at,
  });
  const headers = rateLimitHeaders(verdict, at);
  if (!verdict.allowed) return { ...tooManyRequests(verdict), headers };
  const { json, files } = body;
  const request = { state, params, query: url.searchParams, body: json, files, application };
  try {
    const result = await run(server, entry, () => route.handle(request as RestRequest));
    return { ...result, headers };
  } catch (error) {
    return { ...answerTo(error), headers };
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Answers one request under /api and logs it. */
export async function serveRest(
  server: RestServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', server.state.origin);
  const path = apiPath.exec(url.pathname)?.groups?.path ?? url.pathname;
  const reason = request.headers['x-audit-log-reason'];
  const entry: LoggedRequest = {
    method: request.method ?? 'GET',
    path: path.replaceAll('%40', '@'),
    query: Object.fromEntries(url.searchParams),
    route: null,
    body: undefined,
    fileNames: [],
    reason: typeof reason === 'string' ? decodeURIComponent(reason) : null,
    startedAt: performance.timeOrigin + performance.now(),
    milliseconds: null,
    status: 0,
    response: undefined,
  };
  const started = performance.now();
  server.requests.push(entry);
  const delay = takeOrder(server.faults.delays, entry.method, entry.path);
  if (delay) await sleep(delay.milliseconds);
  let result: Answer;
  try {
    const body = await readBody(request);
    entry.body = structuredClone(body.json);
    entry.fileNames = body.files.map(({ name }) => name);
    const { authorization } = request.headers;
    result = await answer(server, { url, entry, authorization, body });
  } catch (error) {
    result = { ...answerTo(error), headers: {} };
  }
  entry.milliseconds = performance.now() - started;
  entry.status = result.status;
  entry.response = structuredClone(result.body);
  send(response, result);
}
