import { InteractionContextType, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { ClientRefusal } from '../../local-discord/driver/client-refusal.ts';
import { question, startAsking } from './asking.ts';
import { faultsOf, logIn, restOf, startGround } from './bot.ts';

test.each([
  { what: 'without a required option', values: {}, words: 'question is required' },
  { what: 'with an option that is too short', values: { question: 'x' }, words: 'shorter than 2' },
  {
    what: 'with an option that is too long',
    values: { question: 'x'.repeat(21) },
    words: 'longer than 20',
  },
  {
    what: 'with a choice that is none',
    values: { ...question, topic: 'tanks' },
    words: 'none of the choices',
  },
  { what: 'with a number too high', values: { ...question, paragraph: 21 }, words: 'above 20' },
  { what: 'with a fraction', values: { ...question, paragraph: 1.5 }, words: 'no whole number' },
  {
    what: 'with text for a number',
    values: { ...question, paragraph: 'x' },
    words: 'another type',
  },
  { what: 'with an unknown option', values: { ...question, who: 'x' }, words: 'no option who' },
])('the client sends nothing $what', async ({ values, words }) => {
  const { member, discord } = await startAsking((interaction) => interaction.reply('hello'));
  const request = member.slash('ask', values);
  await expect(request).rejects.toThrow(words);
  await expect(request).rejects.toThrow(ClientRefusal);
  expect(discord.dispatches.map(({ name }) => name)).not.toContain('INTERACTION_CREATE');
});

test('a command for moderators is not offered to others, but can be forced', async () => {
  const { client, member, moderator } = await startAsking((interaction) =>
    interaction.reply(`${interaction.memberPermissions?.has('ManageMessages')}`),
  );
  await client.application.commands.set([
    { name: 'refresh', description: 'Refresh', defaultMemberPermissions: 'ManageMessages' },
  ]);
  await expect(member.slash('refresh')).rejects.toThrow('not offered');
  expect((await moderator.slash('refresh')).content).toBe('true');
  expect((await member.slash('refresh', {}, { force: true })).content).toBe('false');
});

test('a command without direct messages is not offered there', async () => {
  const { client, member } = await startAsking((interaction) => interaction.reply('hello'));
  await client.application.commands.set([
    { name: 'pin', description: 'Pin', contexts: [InteractionContextType.Guild] },
  ]);
  const use = { channel: '@deal-desk' };
  await expect(member.slash('pin', {}, use)).rejects.toThrow('no command /pin here');
});

test('autocomplete offers choices, 25 at most and of 100 characters', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  const topic = { type: 3, name: 'topic', description: 'Topic', autocomplete: true } as const;
  await client.application.commands.set([
    { name: 'fact', description: 'A fact', options: [topic] },
  ]);
  const refusals: string[][] = [];
  client.on('interactionCreate', async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    const choice = { name: `${typed}!`, value: typed };
    const respond = (choices: object[]) =>
      restOf(ground).post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type: 8, data: { choices } },
        auth: false,
      });
    refusals.push(await faultsOf(respond(Array(26).fill(choice))));
    refusals.push(await faultsOf(respond([{ name: 'x'.repeat(101), value: '' }])));
    await interaction.respond([choice]);
  });
  expect(await ground.member.autocomplete('fact', 'topic', 'jet')).toEqual([
    { name: 'jet!', value: 'jet' },
  ]);
  expect(refusals).toEqual([
    ['data.choices BASE_TYPE_MAX_LENGTH'],
    ['data.choices.0.name BASE_TYPE_BAD_LENGTH', 'data.choices.0.value BASE_TYPE_BAD_LENGTH'],
  ]);
});

test('subcommands and named users arrive as they were meant', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  const user = { type: 6, name: 'who', description: 'Who' } as const;
  await client.application.commands.set([
    {
      name: 'quote',
      description: 'Quotes',
      options: [{ type: 1, name: 'by', description: 'By someone', options: [user] }],
    },
  ]);
  client.on('interactionCreate', async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const who = interaction.options.getUser('who');
    await interaction.reply(`${interaction.options.getSubcommand()} ${who?.username}`);
  });
  const { member, moderator } = ground;
  const reply = await member.slash('quote by', { who: moderator.id });
  expect(reply).toMatchObject({ content: 'by moderator', interaction: { name: 'quote by' } });
  await expect(member.slash('quote')).rejects.toThrow('needs a subcommand');
});
