import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** `npm start` without a token, as a newcomer does it. */
export interface Program {
  /** what it printed for the browser */
  address: string;
  /** since it was started, in milliseconds */
  readyAfter: number;
  stop(): Promise<void>;
}

/** How long a start may take, in milliseconds: much longer than it does, also while other tests run. */
const patience = 12_000;

/** The address that it names; rejects with what it said where it ends or takes too long. */
function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const giveUp = (why: string) => failed(new Error(`${why} It said:\n${said}`));
    const timer = setTimeout(() => giveUp('The start takes too long.'), patience);
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(timer);
      found(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => giveUp(`It ended with ${code}.`));
  });
}

/** Starts the bot with the local Discord in a process of its own. */
export async function startProgram(): Promise<Program> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...process.env, DISCORD_TOKEN: '', NODE_ENV: 'development' },
  });
  const address = await addressFrom(child).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  return {
    address,
    readyAfter: performance.now() - started,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
