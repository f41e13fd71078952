import type { Application, DiscordState } from '../state.ts';
import type { UploadedFile } from './body.ts';

/** A request that found its route. */
export interface RestRequest<Parameter extends string = string> {
  state: DiscordState;
  /** what the {…} of the route's template stand for */
  params: Record<Parameter, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
  /** whose token it carries */
  application: Application;
}

/** A request for a route that needs no bot token: it carries an interaction's, or none at all. */
export type PublicRequest<Parameter extends string = string> = Omit<
  RestRequest<Parameter>,
  'application'
>;

type Answering<Request> = (request: Request) => RestAnswer | Promise<RestAnswer>;

/** What is answered; without a body it is a 204. */
export interface RestAnswer {
  status: number;
  body?: unknown;
}

export interface Route {
  method: string;
  /** as Discord's own description writes it, e.g. /channels/{channel_id} */
  template: string;
  pattern: RegExp;
  authenticated: boolean;
  handle: Answering<RestRequest>;
}

/** The names in a template's {…}; of a template not known beforehand, any. */
type ParametersOf<Template extends string> = string extends Template
  ? string
  : Template extends `${string}{${infer Name}}${infer Rest}`
    ? Name | ParametersOf<Rest>
    : never;

function declare(
  method: string,
  template: string,
  authenticated: boolean,
  handle: Answering<never>,
): Route {
  const pattern = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  return { method, template, pattern, authenticated, handle: handle as Answering<RestRequest> };
}

/** Declares a route for bots; `params` of its handler are named after the template. */
export function route<const Template extends string>(
  method: string,
  template: Template,
  handle: Answering<RestRequest<ParametersOf<Template>>>,
): Route {
  return declare(method, template, true, handle);
}

/** Declares a route that needs no bot token. */
export function publicRoute<const Template extends string>(
  method: string,
  template: Template,
  handle: Answering<PublicRequest<ParametersOf<Template>>>,
): Route {
  return declare(method, template, false, handle);
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

export function noContent(): RestAnswer {
  return { status: 204 };
}

/** The route for a request and the values in its path; undefined where there is none. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  for (const candidate of routes) {
    const match = candidate.method === method ? candidate.pattern.exec(path) : null;
    if (!match) continue;
    const values = Object.entries(match.groups ?? {});
    const params = Object.fromEntries(
      values.map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { route: candidate, params };
  }
  return undefined;
}
