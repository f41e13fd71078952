import { Client, type ClientOptions, GatewayIntentBits, Partials, REST } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import {
  checkRequestsAgainstOpenApi,
  checkResponsesAgainstOpenApi,
} from '../../local-discord/contract.ts';
import { seedWorld, type World } from '../../local-discord/driver/world.ts';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/server.ts';

export const openApi = new URL('../../../shared/discord-openapi.json', import.meta.url);

/** The intents of a bot that is not privileged. */
export const usualIntents =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

export type Ground = World & { discord: LocalDiscord };

/**
 * A local Discord with the usual server, stopped when the test is over. Whatever it answered and
 * accepted by then has to agree with Discord's own description.
 */
export async function startGround(options: { privilegedIntents?: number } = {}): Promise<Ground> {
  const discord = await startLocalDiscord();
  onTestFinished(async () => {
    await discord.stop();
    const accepted = discord.requests.filter(({ status }) => status < 300);
    expect(checkRequestsAgainstOpenApi(accepted, openApi) ?? []).toEqual([]);
    expect(checkResponsesAgainstOpenApi(discord.requests, openApi) ?? []).toEqual([]);
  });
  return { ...seedWorld(discord, options), discord };
}

/** discord.js's own client, logged in and ready. */
export async function logIn(
  { discord, token }: Pick<Ground, 'discord' | 'token'>,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: usualIntents,
    partials: [Partials.Channel],
    enforceNonce: true,
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(token);
  await ready;
  return client as Client<true>;
}

/** discord.js's REST client by itself: payloads go out as they are, past its builders. */
export function restOf({ discord, token }: Pick<Ground, 'discord' | 'token'>): REST {
  return new REST({ api: discord.api }).setToken(token);
}

/** The error a request is refused with, in one object to compare. */
export async function refusalOf(request: Promise<unknown>): Promise<{
  status: number;
  code: number;
  errors?: unknown;
}> {
  const error = await request.then(
    () => {
      throw new Error('The request was accepted.');
    },
    (reason: { status: number; rawError?: { code: number; errors?: unknown } }) => reason,
  );
  const { code = 0, errors } = error.rawError ?? {};
  return { status: error.status, code, ...(errors !== undefined && { errors }) };
}

/** What is wrong with a body, as "path code", sorted by path. */
export async function faultsOf(request: Promise<unknown>): Promise<string[]> {
  const { code, errors } = await refusalOf(request);
  if (errors === undefined) return [String(code)];
  const walk = (node: object, path: string): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      key === '_errors'
        ? (value as { code: string }[]).map((fault) => `${path || '.'} ${fault.code}`)
        : walk(value, path ? `${path}.${key}` : key),
    );
  return walk(errors as object, '').sort();
}
