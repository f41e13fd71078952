import { type Interaction, InteractionContextType, Locale, MessageFlags, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { InteractionFailed } from '../../local-discord/driver/client-refusal.ts';
import { addPerson } from '../../local-discord/driver/world.ts';
import { question, startAsking } from './asking.ts';
import { faultsOf, refusalOf } from './bot.ts';

test('a reply is seen by everybody and says what it answers', async () => {
  const { member, moderator } = await startAsking((interaction) =>
    interaction.reply(`You asked: ${interaction.options.getString('question')}`),
  );
  const reply = await member.slash('ask', question);
  expect(reply).toMatchObject({
    content: 'You asked: how many jets?',
    type: 20,
    flags: 0,
    author: { bot: true },
    interaction_metadata: { type: 2, user: { id: member.id } },
  });
  expect(moderator.last('#ask-the-deal')?.id).toBe(reply.id);
});

test('an ephemeral reply is seen by the asker alone', async () => {
  const { member, moderator, client, discord } = await startAsking((interaction) =>
    interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  );
  const reply = await member.slash('ask', question);
  expect(reply.flags).toBe(MessageFlags.Ephemeral);
  expect(member.last('#ask-the-deal')?.content).toBe('psst');
  expect(moderator.sees('#ask-the-deal')).toEqual([]);
  expect(discord.dispatches.map(({ name }) => name)).not.toContain('MESSAGE_CREATE');
  const channel = await client.channels.fetch(reply.channel_id);
  const fetched = channel?.isTextBased() ? channel.messages.fetch(reply.id) : Promise.resolve();
  expect(await refusalOf(fetched)).toEqual({ status: 404, code: 10008 });
});

test('with_response brings the message at once', async () => {
  let id: string | undefined;
  const { member } = await startAsking(async (interaction) => {
    const response = await interaction.reply({ content: 'here', withResponse: true });
    id = response.resource?.message?.id;
  });
  const reply = await member.slash('ask', question);
  await expect.poll(() => id).toBe(reply.id);
});

test('a deferred reply thinks until it is edited', async () => {
  let seen: unknown;
  const { member } = await startAsking(async (interaction) => {
    await interaction.deferReply();
    seen = member.last('#ask-the-deal');
    await interaction.editReply('32 jets');
  });
  const reply = await member.slash('ask', question);
  expect(seen).toMatchObject({ content: '', flags: MessageFlags.Loading });
  expect(reply).toMatchObject({ content: '32 jets', flags: 0, edited_timestamp: null });
});

test('whether a deferred reply is ephemeral is settled when it is deferred', async () => {
  const { member, moderator } = await startAsking(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: 'for everybody?' });
  });
  const reply = await member.slash('ask', question);
  expect(reply).toMatchObject({ content: 'for everybody?', flags: MessageFlags.Ephemeral });
  expect(member.sees('#ask-the-deal')).toHaveLength(1);
  expect(moderator.sees('#ask-the-deal')).toEqual([]);
});

test('Components V2 can come with the edit of a deferred reply', async () => {
  const { member } = await startAsking(async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: '32 jets' }],
    });
  });
  const reply = await member.slash('ask', question);
  expect(reply.components).toEqual([{ type: 10, id: 1, content: '32 jets' }]);
  expect(reply.flags).toBe(MessageFlags.IsComponentsV2);
});

test('replies are edited, followed up, fetched and deleted', async () => {
  const done: string[] = [];
  const { member } = await startAsking(async (interaction) => {
    await interaction.reply('one');
    await interaction.editReply('two');
    const followup = await interaction.followUp('three');
    done.push((await interaction.fetchReply()).content, followup.content);
    await interaction.editReply({ message: followup, content: 'four' });
    await interaction.deleteReply();
    done.push('deleted');
  });
  await member.slash('ask', question);
  await expect.poll(() => done).toEqual(['two', 'three', 'deleted']);
  expect(member.sees('#ask-the-deal').map(({ content, type }) => [content, type])).toEqual([
    ['four', 19],
  ]);
});

test('no answer within three seconds is a failed interaction', async () => {
  const answers: unknown[] = [];
  const ground = await startAsking(async (interaction) => {
    ground.discord.passTime(3001);
    answers.push(await refusalOf(interaction.reply('late')));
  });
  await expect(ground.member.slash('ask', question)).rejects.toThrow(InteractionFailed);
  await expect.poll(() => answers).toEqual([{ status: 404, code: 10062 }]);
});

test('a silent bot is waited for three real seconds', async () => {
  const { member } = await startAsking(() => {});
  await expect(member.slash('ask', question)).rejects.toThrow('The application did not respond');
});

test('an interaction is answered once', async () => {
  const answers: unknown[] = [];
  const { member } = await startAsking(async (interaction) => {
    await interaction.reply('one');
    const path = Routes.interactionCallback(interaction.id, interaction.token);
    const again = interaction.client.rest.post(path, { body: { type: 4, data: { content: 'x' } } });
    answers.push(await refusalOf(again));
  });
  await member.slash('ask', question);
  await expect.poll(() => answers).toEqual([{ status: 400, code: 40060 }]);
});

test('the token serves for 15 minutes', async () => {
  const answers: unknown[] = [];
  const ground = await startAsking(async (interaction) => {
    await interaction.reply('one');
    ground.discord.passTime(14 * 60_000);
    await interaction.editReply('two');
    ground.discord.passTime(61_000);
    answers.push(await refusalOf(interaction.editReply('three')));
    answers.push(await refusalOf(interaction.followUp('four')));
  });
  await ground.member.slash('ask', question);
  const refusal = { status: 401, code: 50027 };
  await expect.poll(() => answers).toEqual([refusal, refusal]);
  expect(ground.member.last('#ask-the-deal')?.content).toBe('two');
});

test('before the answer there is nothing to edit or follow up', async () => {
  const answers: unknown[] = [];
  const { member } = await startAsking(async (interaction) => {
    const { applicationId, token } = interaction;
    const rest = interaction.client.rest;
    const body = { content: 'x' };
    answers.push(await refusalOf(rest.post(Routes.webhook(applicationId, token), { body })));
    await interaction.reply('one');
  });
  await member.slash('ask', question);
  expect(answers).toEqual([{ status: 404, code: 10015 }]);
});

test('a response of the wrong kind or token is refused', async () => {
  const answers: unknown[] = [];
  const { member } = await startAsking(async (interaction) => {
    const { rest } = interaction.client;
    const callback = (type: number, token = interaction.token) =>
      rest.post(Routes.interactionCallback(interaction.id, token), { body: { type } });
    answers.push(await faultsOf(callback(7)), await faultsOf(callback(8)));
    answers.push(await faultsOf(callback(4)), await refusalOf(callback(5, 'wrong')));
    await interaction.reply('one');
  });
  await member.slash('ask', question);
  expect(answers).toEqual([
    ['type BASE_TYPE_CHOICES'],
    ['type BASE_TYPE_CHOICES'],
    ['data BASE_TYPE_REQUIRED'],
    { status: 404, code: 10062 },
  ]);
});

test('an interaction tells who asks, where, and in which language', async () => {
  let seen: Interaction | undefined;
  const ground = await startAsking(async (interaction) => {
    seen = interaction;
    await interaction.reply('hello');
  });
  const { member, guild } = ground;
  const ukrainian = addPerson(ground.discord, guild, 'oksana', { locale: Locale.Ukrainian });
  await ukrainian.slash('питати', { питання: 'скільки?', topic: 'Літаки' });
  expect(seen).toMatchObject({
    locale: 'uk',
    guildLocale: 'en-US',
    guildId: guild.id,
    context: InteractionContextType.Guild,
    attachmentSizeLimit: 10_485_760,
  });
  expect(seen?.memberPermissions?.has('ManageMessages')).toBe(false);
  expect(seen?.appPermissions.has('PinMessages')).toBe(true);
  expect(seen?.isChatInputCommand() && seen.options.getString('topic')).toBe('jets');
  await member.slash('ask', question, { channel: '@deal-desk' });
  expect(seen).toMatchObject({ guildId: null, context: InteractionContextType.BotDM });
});
