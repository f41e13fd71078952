import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../local-discord/driver/text.ts';
import { seedWorld } from '../../local-discord/driver/world.ts';
import { startLocalDiscord } from '../../local-discord/server.ts';

const root = resolve(import.meta.dirname, '../..');

interface Started {
  child: ChildProcess;
  output(): string;
}

/** Starts the program as it is started in production, with nothing of the tester's settings. */
function startProgram(settings: Record<string, string>): Started {
  const unset = { DISCORD_TOKEN: '', DISCORD_API: '', KNOWLEDGE_DIR: '', LOG_LEVEL: '' };
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...unset, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  return { child, output: () => text };
}

test('in production a missing token ends the start and says how to get one', async () => {
  const { child, output } = startProgram({ NODE_ENV: 'production' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output()).toContain('DISCORD_TOKEN is missing');
  expect(output()).toContain('press "Reset Token"');
});

test('all faulty settings are named at once', async () => {
  const { child, output } = startProgram({
    DISCORD_TOKEN: 'abc',
    LOG_LEVEL: 'loud',
    DISCORD_API: 'here',
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  for (const name of ['DISCORD_TOKEN', 'LOG_LEVEL', 'DISCORD_API'])
    expect(output()).toContain(`  ${name} `);
});

test('with a token it logs in, gives the invite link, answers, and ends cleanly on SIGTERM', async () => {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.stop());
  const { token, member } = seedWorld(discord);
  const { child, output } = startProgram({
    NODE_ENV: 'production',
    DISCORD_TOKEN: token,
    DISCORD_API: discord.api,
  });
  await expect.poll(output, { timeout: 10_000 }).toContain('"msg":"ready"');
  expect(output()).toMatch(/"invite":"[^"]*scope=bot\+applications\.commands&permissions=\d+/);
  expect(output()).not.toContain(token);
  const reply = await member.slash('ask', { question: 'who is in the photo?' });
  expect(textOf(reply)).toContain('Duda');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('a token that Discord refuses ends the start with a clear error', async () => {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.stop());
  const { child, output } = startProgram({
    DISCORD_TOKEN: 'not.a.token',
    DISCORD_API: discord.api,
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output()).toContain('DISCORD_TOKEN');
});
