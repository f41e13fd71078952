import { resolve } from 'node:path';
import { REST, type RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedWorld, type World } from '../../../local-discord/driver/world.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../local-discord/server.ts';
import { loadCommands } from '../../../src/discord/commands.ts';
import { publishCommands } from '../../../src/discord/publish.ts';
import { writeFolder } from '../small-knowledge.ts';

let discord: LocalDiscord;
let world: World;
beforeAll(async () => {
  discord = await startLocalDiscord();
  world = seedWorld(discord);
});
afterAll(() => discord.stop());

const publish = (commands: unknown[]) =>
  publishCommands(
    new REST({ api: discord.api }).setToken(world.token),
    world.application.id,
    commands as RESTPutAPIApplicationCommandsJSONBody,
  );

const option = { type: 3, name: 'question', description: 'Yours', required: true, max_length: 100 };
const ask = { name: 'ask', description: 'Ask', options: [option] };
const menu = { type: 3, name: 'Check this' };
const base = [ask, menu];
const withOption = (changes: object) => [{ ...ask, options: [{ ...option, ...changes }] }, menu];

describe('commands are not published again', () => {
  test.each([
    ['as they were', base],
    ['in another order', [menu, ask]],
    ['with defaults spelt out', [{ ...ask, type: 1, nsfw: false }, menu]],
    ['with nothing spelt out', [{ ...ask, default_member_permissions: null }, menu]],
    ['with an option’s defaults spelt out', withOption({ autocomplete: false, choices: [] })],
    ['with no localizations', [{ ...ask, name_localizations: null }, menu]],
  ])('%s', async (_what, commands) => {
    await publish(base);
    expect(await publish(commands)).toBe(false);
  });

  test('as the project has them', async () => {
    const { data } = await loadCommands(resolve(import.meta.dirname, '../../../commands'));
    expect(await publish(data)).toBe(true);
    expect(await publish(data)).toBe(false);
  });
});

describe('commands are published again', () => {
  test.each([
    ['with another description', [{ ...ask, description: 'Ask!' }, menu]],
    ['with one more', [...base, { name: 'help', description: 'Help' }]],
    ['with one less', [ask]],
    ['with none', []],
    ['with another name', [{ ...ask, name: 'question' }, menu]],
    ['with a translation', [{ ...ask, name_localizations: { uk: 'запитати' } }, menu]],
    ['for moderators', [{ ...ask, default_member_permissions: '8' }, menu]],
    ['in servers only', [{ ...ask, contexts: [0] }, menu]],
    ['without options', [{ ...ask, options: [] }, menu]],
    ['with an option not required', withOption({ required: false })],
    ['with an option of another type', withOption({ type: 5, max_length: undefined })],
    ['with suggestions', withOption({ autocomplete: true })],
    ['with another limit', withOption({ max_length: 99 })],
    ['with choices', withOption({ choices: [{ name: 'a', value: 'b' }] })],
    [
      'with options in another order',
      [
        {
          ...ask,
          options: [option, { ...option, name: 'more' }]
            .map((one) => ({ ...one, required: false }))
            .reverse(),
        },
        menu,
      ],
    ],
  ])('%s, and then not again', async (_what, commands) => {
    await publish(base);
    expect(await publish(commands)).toBe(true);
    expect(await publish(commands)).toBe(false);
  });

  test.each([
    ['for people too', [ask], [{ ...ask, integration_types: [0, 1] }]],
    [
      'with another translation into Indonesian',
      [{ ...ask, name_localizations: { id: 'tanya' } }],
      [{ ...ask, name_localizations: { id: 'bertanya' } }],
    ],
  ])('%s', async (_what, before, after) => {
    await publish(before);
    expect(await publish(after)).toBe(true);
  });
});

describe('a folder of commands', () => {
  const command = (name: string, more = '') =>
    `export default { data: { name: '${name}', description: 'x'${more} }, execute: () => {} };`;

  test('is loaded file by file; a slash command and one of the menu may share a name', async () => {
    const folder = writeFolder({
      'b.ts': command('b'),
      'a.ts': command('a'),
      'menu.ts': command('a', ', type: 3'),
      'notes.md': 'nothing',
    });
    const { slash, message, data } = await loadCommands(folder);
    expect([...slash.keys()]).toEqual(['a', 'b']);
    expect([...message.keys()]).toEqual(['a']);
    expect(data).toHaveLength(3);
  });

  test.each([
    ['no default export', 'export const x = 1;'],
    ['no execute', "export default { data: { name: 'a' } };"],
    ['no name', 'export default { data: {}, execute() {} };'],
    ['nothing', 'export default null;'],
  ])('is refused with a file of %s, which is named', async (_what, text) => {
    await expect(loadCommands(writeFolder({ 'odd.ts': text }))).rejects.toThrow('commands/odd.ts');
  });

  test('is refused where two have one name', async () => {
    const folder = writeFolder({ 'a.ts': command('a'), 'b.ts': command('a') });
    await expect(loadCommands(folder)).rejects.toThrow('commands/b.ts: a command "a"');
  });
});
