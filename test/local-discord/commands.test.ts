import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { faultsOf, type Ground, logIn, refusalOf, restOf, startGround } from './bot.ts';

const base = { name: 'ask', description: 'Ask about the deal' };
const option = { type: 3, name: 'question', description: 'Your question' };
const withOption = (changes: object) => ({ ...base, options: [{ ...option, ...changes }] });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const choice = (index: number) => ({ name: `choice ${index}`, value: `${index}` });

const put = (ground: Ground, body: unknown[]) =>
  restOf(ground).put(Routes.applicationCommands(ground.application.id), { body });

describe('a command is accepted', () => {
  test.each([
    { what: 'with the usual', command: base },
    { what: 'with a Cyrillic name', command: { ...base, name: 'питання' } },
    {
      what: 'with Ukrainian and Polish names',
      command: { ...base, name_localizations: { uk: 'питати', pl: 'zapytaj' } },
    },
    { what: 'with 25 choices', command: withOption({ choices: many(25, choice) }) },
    {
      what: 'with 25 options',
      command: { ...base, options: many(25, (i) => ({ ...option, name: `o${i}` })) },
    },
    { what: 'from a message menu', command: { type: 3, name: 'Check against the article' } },
    {
      what: 'for moderators, in servers only',
      command: { ...base, default_member_permissions: '8192', contexts: [0] },
    },
    {
      what: 'with subcommands in a group',
      command: {
        ...base,
        options: [
          {
            type: 2,
            name: 'group',
            description: 'g',
            options: [{ type: 1, name: 'sub', description: 's', options: [option] }],
          },
        ],
      },
    },
  ])('$what', async ({ command }) => {
    const ground = await startGround();
    await expect(put(ground, [command])).resolves.toMatchObject([command]);
  });
});

describe('a command is refused', () => {
  test.each([
    {
      what: 'without a name',
      command: { description: 'x' },
      faults: ['0.name BASE_TYPE_REQUIRED'],
    },
    {
      what: 'without a description',
      command: { name: 'ask' },
      faults: ['0.description BASE_TYPE_REQUIRED'],
    },
    {
      what: 'with capitals',
      command: { ...base, name: 'Ask' },
      faults: ['0.name APPLICATION_COMMAND_INVALID_NAME'],
    },
    {
      what: 'with a space',
      command: { ...base, name: 'ask me' },
      faults: ['0.name APPLICATION_COMMAND_INVALID_NAME'],
    },
    {
      what: 'with a name of 33',
      command: { ...base, name: 'a'.repeat(33) },
      faults: ['0.name APPLICATION_COMMAND_INVALID_NAME', '0.name BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with a description of 101',
      command: { ...base, description: 'x'.repeat(101) },
      faults: ['0.description BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with the locale ua',
      command: { ...base, name_localizations: { ua: 'питати' } },
      faults: ['0.name_localizations.ua BASE_TYPE_CHOICES'],
    },
    {
      what: 'with a localized name in capitals',
      command: { ...base, name_localizations: { uk: 'Питати' } },
      faults: ['0.name_localizations APPLICATION_COMMAND_INVALID_NAME'],
    },
    {
      what: 'with 26 options',
      command: { ...base, options: many(26, (i) => ({ ...option, name: `o${i}` })) },
      faults: ['0.options BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with 26 choices',
      command: withOption({ choices: many(26, choice) }),
      faults: ['0.options.0.choices BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a choice of 101 characters',
      command: withOption({ choices: [{ name: 'x'.repeat(101), value: 'y' }] }),
      faults: ['0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH'],
    },
    {
      what: 'with the same choice twice',
      command: withOption({ choices: [choice(1), choice(1)] }),
      faults: ['0.options.0.choices.1 APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS'],
    },
    {
      what: 'with choices and autocomplete',
      command: withOption({ choices: [choice(1)], autocomplete: true }),
      faults: ['0.options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE'],
    },
    {
      what: 'with the same option twice',
      command: { ...base, options: [option, option] },
      faults: ['0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
    },
    {
      what: 'with a required option after an optional one',
      command: { ...base, options: [option, { ...option, name: 'b', required: true }] },
      faults: ['0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    },
    {
      what: 'with a length for a number',
      command: withOption({ type: 4, max_length: 5 }),
      faults: ['0.options.0.max_length APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID'],
    },
    {
      what: 'with a length of 6001',
      command: withOption({ max_length: 6001 }),
      faults: ['0.options.0.max_length NUMBER_TYPE_MAX'],
    },
    {
      what: 'with options for a message menu',
      command: { type: 3, name: 'Check', options: [option] },
      faults: ['0.options BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with a description for a message menu',
      command: { type: 3, name: 'Check', description: 'x' },
      faults: ['0.description BASE_TYPE_MAX_LENGTH'],
    },
    {
      what: 'with permissions that are no number',
      command: { ...base, default_member_permissions: 'moderator' },
      faults: ['0.default_member_permissions NUMBER_TYPE_COERCE'],
    },
    {
      what: 'with a context that does not exist',
      command: { ...base, contexts: [3] },
      faults: ['0.contexts.0 BASE_TYPE_CHOICES'],
    },
    {
      what: 'with the same context twice',
      command: { ...base, contexts: [0, 0] },
      faults: ['0.contexts.1 SET_TYPE_ALREADY_CONTAINS_VALUE'],
    },
    {
      what: 'with more than 8,000 characters, the longest localization counted',
      command: {
        ...base,
        options: many(25, (i) => ({
          ...option,
          name: `o${i}`,
          description_localizations: { pl: 'x'.repeat(100) },
          choices: many(3, (n) => ({ name: `${n}${'x'.repeat(99)}`, value: 'y'.repeat(10) })),
        })),
      },
      faults: ['0 APPLICATION_COMMAND_TOO_LARGE'],
    },
  ])('$what', async ({ command, faults }) => {
    const ground = await startGround();
    expect(await faultsOf(put(ground, [command]))).toEqual(faults);
  });
});

test('two commands of one name are refused together', async () => {
  const ground = await startGround();
  expect(await faultsOf(put(ground, [base, base]))).toEqual([
    '1 APPLICATION_COMMANDS_DUPLICATE_NAME',
  ]);
});

test.each([
  { what: 'slash commands', type: 1, limit: 100 },
  { what: 'user commands', type: 2, limit: 15 },
  { what: 'message commands', type: 3, limit: 15 },
])('$limit $what are taken, not one more', async ({ type, limit }) => {
  const ground = await startGround();
  const commands = many(limit + 1, (index) => ({
    type,
    name: `c${index}`,
    ...(type === 1 && { description: 'x' }),
  }));
  await put(ground, commands.slice(1));
  expect(await refusalOf(put(ground, commands))).toEqual({ status: 400, code: 30032 });
  const one = restOf(ground).post(Routes.applicationCommands(ground.application.id), {
    body: commands[0],
  });
  expect(await refusalOf(one)).toEqual({ status: 400, code: 30032 });
});

test('publishing again keeps the ids of commands that stay and removes the others', async () => {
  const client = await logIn(await startGround());
  const first = await client.application.commands.set([base, { ...base, name: 'topics' }]);
  const second = await client.application.commands.set([{ ...base, description: 'Another' }]);
  const ask = first.find(({ name }) => name === 'ask');
  expect(second.map(({ id, description }) => [id, description])).toEqual([[ask?.id, 'Another']]);
  expect((await client.application.commands.fetch()).size).toBe(1);
});

test('single commands are created, changed, read and deleted', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  const { commands } = client.application;
  const created = await commands.create({ ...base, nameLocalizations: { uk: 'питати' } });
  const edited = await created.edit({ description: 'Changed' });
  expect(edited.description).toBe('Changed');
  const [listed] = (await restOf(ground).get(
    Routes.applicationCommands(client.application.id),
  )) as object[];
  expect(listed).not.toHaveProperty('name_localizations');
  const [full] = [...(await commands.fetch({ withLocalizations: true })).values()];
  expect(full?.nameLocalizations).toEqual({ uk: 'питати' });
  await commands.delete(created.id);
  expect(await refusalOf(commands.delete(created.id))).toEqual({ status: 404, code: 10063 });
});

test('commands of one server are kept apart', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  await client.application.commands.set([base], ground.guild.id);
  expect((await client.application.commands.fetch()).size).toBe(0);
  expect((await client.application.commands.fetch({ guildId: ground.guild.id })).size).toBe(1);
});

test("another application's commands are none of the bot's business", async () => {
  const ground = await startGround();
  const request = restOf(ground).put(Routes.applicationCommands('1'), { body: [base] });
  expect(await refusalOf(request)).toEqual({ status: 403, code: 20012 });
});
