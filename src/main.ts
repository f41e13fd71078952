import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadEnvironmentFile } from 'dotenv';
import { openDesk } from './answer/open-desk.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import { KnowledgeError } from './knowledge/read.ts';
import { createLog } from './log.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Starts the bot: on Discord with a token, else beside a local Discord to try it out. */
async function main(): Promise<void> {
  loadEnvironmentFile({ path: join(root, '.env'), quiet: true });
  const config = readConfig(process.env);
  const desk = await openDesk(join(root, config.knowledgeFolder), console.error);
  const local = config.token ? undefined : await startLocal();
  // Beside the local Discord people read the terminal, so the log keeps to what went wrong.
  const log = createLog(local && config.logLevel === 'info' ? 'warn' : config.logLevel);

  const giveUp = (reason: string) => {
    log.fatal(reason);
    process.exit(1);
  };
  const bot = await startBot({
    ...(local?.bot ?? tokenOf(config)),
    commandsFolder: join(root, 'commands'),
    desk,
    log,
    giveUp,
    ...(local && { showTrace: local.showTrace }),
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await bot.stop();
    await local?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (local) {
    await bot.greet(local.welcomeChannelId);
    local.ready();
    if ((await local.talk()) === 'quit') await stop();
  }
}

function tokenOf({ token, api }: Config) {
  if (!token) throw new Error('There is no token.');
  return { token, api };
}

/** Only tried-out bots need the local Discord; it is no part of the production image. */
async function startLocal() {
  const { startTrial } = await import('../local-discord/trial.ts');
  return startTrial();
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof KnowledgeError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
