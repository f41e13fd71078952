import { resolve } from 'node:path';
import { REST } from 'discord.js';
import { expect, test } from 'vitest';
import { loadCommands } from '../../src/discord/commands.ts';
import { publishCommands } from '../../src/discord/publish.ts';
import { startStage } from './stage.ts';

const folder = resolve(import.meta.dirname, '../../commands');

test('commands are published at the first start and not again while they are the same', async () => {
  const { discord, application, token, logged } = await startStage();
  expect(logged.find(({ msg }) => msg === 'ready')).toMatchObject({ commandsPublished: true });
  const { data } = await loadCommands(folder);
  const rest = new REST({ api: discord.api }).setToken(token);
  expect(await publishCommands(rest, application.id, data)).toBe(false);
  const changed = data.map((command) =>
    command.name === 'help' ? { ...command, description: 'Other' } : command,
  );
  expect(await publishCommands(rest, application.id, changed)).toBe(true);
});

test('the invite link asks for exactly the permissions needed', async () => {
  const { logged } = await startStage();
  const { invite } = logged.find(({ msg }) => msg === 'ready') as unknown as { invite: string };
  const permissions = BigInt(new URL(invite).searchParams.get('permissions') ?? 0);
  const viewChannel = 1n << 10n;
  const sendMessages = 1n << 11n;
  const readHistory = 1n << 16n;
  const sendInThreads = 1n << 38n;
  const pinMessages = 1n << 51n;
  expect(permissions).toBe(viewChannel | sendMessages | readHistory | sendInThreads | pinMessages);
});
