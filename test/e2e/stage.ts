import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';
import { checkRequestsAgainstOpenApi } from '../../local-discord/contract.ts';
import { seedWorld, type World } from '../../local-discord/driver/world.ts';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/server.ts';
import type { Desk } from '../../src/answer/desk.ts';
import { openDesk } from '../../src/answer/open-desk.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';

const root = resolve(import.meta.dirname, '../..');
const openApi = new URL('../../../shared/discord-openapi.json', import.meta.url);

let opened: Promise<Desk> | undefined;

/** The desk over the project's own knowledge, opened once a file. */
export function openOurDesk(): Promise<Desk> {
  opened ??= openDesk(resolve(root, 'knowledge'), console.error);
  return opened;
}

const subjects =
  'number money weapons security condition photo missiles promise refugees training summit price reforms army'.split(
    ' ',
  );

/** A question of two words, which ask for nothing together, that our bot asks back about. */
export async function vagueQuestion(): Promise<string> {
  const desk = await openOurDesk();
  const pairs = subjects.flatMap((one) => subjects.map((other) => `${one} ${other}`));
  const found = pairs.find((text) => desk.ask({ text }).decision.outcome === 'choices');
  if (!found) throw new Error('Our bot asks back about none of the pairs of subjects.');
  return found;
}

/** A local Discord with our bot in it and people around. */
export type Stage = World & {
  discord: LocalDiscord;
  bot: Bot;
  /** Every line logged so far. */
  logged: { level: number; msg: string; reference?: string }[];
  /** Why the bot gave up, where it did. */
  gaveUp: string[];
};

/**
 * Starts our bot on a local Discord; both stop when the test is over. By then every request that was
 * accepted has to agree with Discord's own description, and none may have met an unknown route.
 */
export async function startStage(
  before: (discord: LocalDiscord) => void = () => {},
): Promise<Stage> {
  const desk = await openOurDesk();
  const discord = await startLocalDiscord();
  const world = seedWorld(discord);
  const logged: Stage['logged'] = [];
  const gaveUp: string[] = [];
  before(discord);
  const bot = await startBot({
    token: world.token,
    api: discord.api,
    commandsFolder: resolve(root, 'commands'),
    desk,
    log: logInto(logged),
    giveUp: (reason) => gaveUp.push(reason),
  });
  onTestFinished(async () => {
    await bot.stop();
    await discord.stop();
    const accepted = discord.requests.filter(({ status }) => status < 300);
    expect(checkRequestsAgainstOpenApi(accepted, openApi) ?? []).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });
  return { ...world, discord, bot, logged, gaveUp };
}

function logInto(lines: Stage['logged']): Logger {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return pino({ level: 'debug', base: null }, stream);
}
