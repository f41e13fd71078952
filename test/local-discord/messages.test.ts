import {
  AttachmentBuilder,
  GatewayIntentBits,
  type Message,
  MessageFlags,
  Routes,
} from 'discord.js';
import { expect, test } from 'vitest';
import { createChannel, updateChannel } from '../../local-discord/model/channels.ts';
import { faultsOf, logIn, refusalOf, restOf, startGround, usualIntents } from './bot.ts';

/** A client that notes every message it is told of. */
async function startListening(options: { intents?: number; privilegedIntents?: number } = {}) {
  const ground = await startGround(options);
  const client = await logIn(ground, { intents: options.intents ?? usualIntents });
  const heard: Message[] = [];
  client.on('messageCreate', (message) => {
    if (!message.author.bot) heard.push(message);
  });
  return { ...ground, client, heard, mention: `<@${client.user.id}>` };
}

test('without the Message Content intent a bot reads what is meant for it only', async () => {
  const { client, heard, mention, member, discord, channels } = await startListening();
  const rest = restOf({ discord, token: client.token });
  const path = Routes.channelMessages(channels.general.id);
  const own = (await rest.post(path, { body: { content: 'my own' } })) as { id: string };
  const replyTo = member.sees('#general').find(({ id }) => id === own.id);
  if (!replyTo) throw new Error('The bot said nothing.');

  member.say('#general', 'to nobody');
  member.say('#general', `${mention} to the bot`);
  member.say('#general', 'a reply that pings', { replyTo });
  member.say('#general', 'a reply that does not ping', { replyTo, mention: false });
  member.directMessage('in private');
  await expect.poll(() => heard).toHaveLength(5);
  expect(heard.map(({ content }) => content)).toEqual([
    '',
    `${mention} to the bot`,
    'a reply that pings',
    '',
    'in private',
  ]);
  const listed = (await rest.get(path)) as { content: string }[];
  expect(listed.map(({ content }) => content)).toEqual([
    '',
    'a reply that pings',
    `${mention} to the bot`,
    '',
    'my own',
  ]);
});

test('with the Message Content intent a bot reads everything', async () => {
  const privileged = GatewayIntentBits.MessageContent;
  const { heard, member } = await startListening({
    intents: usualIntents | privileged,
    privilegedIntents: privileged,
  });
  member.say('#general', 'to nobody');
  await expect.poll(() => heard.map(({ content }) => content)).toEqual(['to nobody']);
});

test('mentions are those the text names and the reply pings', async () => {
  const { heard, mention, member, moderator, client } = await startListening();
  const first = moderator.say('#general', 'first');
  const said = member.say('#general', `${mention} <@${moderator.id}> <@1> @everyone`, {
    replyTo: first,
    mention: false,
  });
  expect(said.mentions.map(({ username }) => username)).toEqual(['deal-desk', 'moderator']);
  expect(said.mention_everyone).toBe(false);
  const pinging = member.say('#general', 'hello', { replyTo: first });
  expect(pinging.mentions.map(({ username }) => username)).toEqual(['moderator']);
  await expect.poll(() => heard.some((message) => message.mentions.has(client.user))).toBe(true);
});

test('a bot answers a mention and pings nobody', async () => {
  const { client, mention, member } = await startListening();
  client.on('messageCreate', async (message) => {
    if (message.author.bot) return;
    const allowedMentions = { parse: [], repliedUser: false };
    await message.reply({
      content: `hello ${message.author}`,
      allowedMentions,
      failIfNotExists: false,
    });
  });
  const question = member.say('#general', `${mention} hello`);
  const reply = await member.waitForReply(question);
  expect(reply).toMatchObject({ type: 19, mentions: [], referenced_message: { id: question.id } });
});

test.each([
  { what: 'nothing is said', allowed: undefined, pinged: ['member', 'moderator'] },
  { what: 'nobody is allowed', allowed: { parse: [] }, pinged: [] },
  { what: 'users are', allowed: { parse: ['users'] }, pinged: ['moderator'] },
  { what: 'the author is', allowed: { parse: [], replied_user: true }, pinged: ['member'] },
])('who is pinged when $what', async ({ allowed, pinged }) => {
  const ground = await startGround();
  const { member, moderator, channels } = ground;
  const { id } = member.say('#general', 'hello');
  await restOf(ground).post(Routes.channelMessages(channels.general.id), {
    body: {
      content: `<@${moderator.id}>`,
      message_reference: { message_id: id },
      ...(allowed && { allowed_mentions: allowed }),
    },
  });
  const names = member.last('#general')?.mentions.map(({ username }) => username);
  expect(names?.sort()).toEqual(pinged);
});

test('direct messages reach the client, its answers the person', async () => {
  const { heard, member, client } = await startListening();
  const said = member.directMessage('hello');
  await expect.poll(() => heard.map(({ channel }) => channel.isDMBased())).toEqual([true]);
  await heard[0]?.reply('good day');
  expect((await member.waitForReply(said)).content).toBe('good day');
  const user = await client.users.fetch(member.id);
  await user.send('by the way');
  expect(member.last('@deal-desk')?.content).toBe('by the way');
});

test('who takes no direct messages is not written to', async () => {
  const { client, member, discord } = await startListening();
  discord.state.closedToDirectMessages.add(member.id);
  const user = await client.users.fetch(member.id);
  expect(await refusalOf(user.send('hello'))).toEqual({ status: 403, code: 50007 });
});

test('people edit, delete and react; the client hears of it', async () => {
  const bits = GatewayIntentBits.GuildMessageReactions;
  const { client, heard, mention, member, moderator } = await startListening({
    intents: usualIntents | bits,
  });
  const events: string[] = [];
  client.on('messageUpdate', (_, { content }) => events.push(`edit ${content}`));
  client.on('messageDelete', () => events.push('delete'));
  client.on('messageReactionAdd', ({ emoji }) => events.push(`react ${emoji}`));
  const said = member.say('#general', `${mention} hello`);
  await expect.poll(() => heard).toHaveLength(1);
  member.edit(said, `${mention} good day`);
  moderator.react(said, '👍');
  expect(() => moderator.edit(said, 'mine now')).toThrow('not their message');
  moderator.remove(said);
  await expect.poll(() => events).toEqual([`edit ${mention} good day`, 'react 👍', 'delete']);
});

test('a bot edits and deletes its own messages and leaves those of others', async () => {
  const { client, member, channels } = await startListening();
  const channel = await client.channels.fetch(channels.general.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  const own = await channel.send('one');
  expect((await own.edit('two')).editedTimestamp).not.toBeNull();
  await own.react('👍');
  expect(member.last('#general')?.reactions).toMatchObject([{ count: 1, me: false }]);
  const other = await channel.messages.fetch(member.say('#general', 'hello').id);
  expect(await refusalOf(other.edit('x'))).toMatchObject({ code: 50005 });
  expect(await refusalOf(other.delete())).toMatchObject({ status: 403, code: 50013 });
  await own.delete();
  expect(await refusalOf(own.delete())).toEqual({ status: 404, code: 10008 });
});

test('a reply to a message that is gone fails, unless it may do without', async () => {
  const ground = await startGround();
  const path = Routes.channelMessages(ground.channels.general.id);
  const reply = (fail_if_not_exists?: boolean) =>
    restOf(ground).post(path, {
      body: { content: 'x', message_reference: { message_id: '1', fail_if_not_exists } },
    });
  expect(await faultsOf(reply())).toEqual(['message_reference REPLIES_UNKNOWN_MESSAGE']);
  expect(await reply(false)).toMatchObject({ type: 0 });
});

test('the same nonce is sent once', async () => {
  const ground = await startGround();
  const path = Routes.channelMessages(ground.channels.general.id);
  const send = (body: object) => restOf(ground).post(path, { body }) as Promise<{ id: string }>;
  const nonced = { content: 'x', nonce: '7', enforce_nonce: true };
  const first = await send(nonced);
  expect((await send(nonced)).id).toBe(first.id);
  expect((await send({ ...nonced, enforce_nonce: false })).id).not.toBe(first.id);
  ground.discord.passTime(6 * 60_000);
  expect((await send(nonced)).id).not.toBe(first.id);
  expect(ground.member.sees('#general')).toHaveLength(3);
});

test('files are uploaded, described and served', async () => {
  const { client, member, channels } = await startListening();
  const channel = await client.channels.fetch(channels.general.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  const file = new AttachmentBuilder(Buffer.from('32 jets'), { name: 'answer.txt' });
  const sent = await channel.send({ content: 'x', files: [file.setDescription('All of it')] });
  const [attachment] = member.last('#general')?.attachments ?? [];
  expect(attachment).toMatchObject({ filename: 'answer.txt', size: 7, description: 'All of it' });
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('32 jets');
  const picture = new AttachmentBuilder(Buffer.from('<jet>'), { name: 'jet.svg' });
  await channel.send({
    flags: MessageFlags.IsComponentsV2,
    files: [picture],
    components: [
      { type: 12, items: [{ media: { url: 'attachment://jet.svg' } }] },
      { type: 13, file: { url: 'attachment://jet.svg' } },
    ],
  });
  expect(member.last('#general')?.components).toMatchObject([
    { items: [{ media: { url: expect.stringContaining('/attachments/') } }] },
    { name: 'jet.svg', size: 5 },
  ]);
  await sent.edit({ attachments: [] });
  expect(member.sees('#general')[0]?.attachments).toEqual([]);
});

test('where the bot may not look or write it is refused', async () => {
  const ground = await startGround();
  const { discord, channels, guild } = ground;
  const send = (channelId: string, body: object = { content: 'x' }) =>
    restOf(ground).post(Routes.channelMessages(channelId), { body });
  expect(await refusalOf(send(channels.moderators.id))).toEqual({ status: 403, code: 50001 });
  expect(await refusalOf(send('1'))).toEqual({ status: 404, code: 10003 });
  const deny = (permission: bigint) =>
    updateChannel(discord.state, channels.general, {
      overwrites: [{ id: guild.id, type: 0, allow: '0', deny: permission.toString() }],
    });
  deny(1n << 11n);
  expect(await refusalOf(send(channels.general.id))).toEqual({ status: 403, code: 50013 });
  deny(1n << 14n);
  const embed = { embeds: [{ title: 'x' }] };
  expect(await refusalOf(send(channels.general.id, embed))).toEqual({ status: 403, code: 50013 });
  deny(1n << 16n);
  const list = await restOf(ground).get(Routes.channelMessages(channels.general.id));
  expect(list).toEqual([]);
  const reply = { content: 'x', message_reference: { message_id: '1' } };
  expect(await refusalOf(send(channels.general.id, reply))).toMatchObject({ code: 160002 });
});

test('an archived thread takes no messages', async () => {
  const ground = await startGround();
  const { id } = createChannel(ground.discord.state, {
    guildId: ground.guild.id,
    parentId: ground.channels.general.id,
    name: 'old',
    type: 11,
    archived: true,
  });
  const send = restOf(ground).post(Routes.channelMessages(id), { body: { content: 'x' } });
  expect(await refusalOf(send)).toEqual({ status: 400, code: 50083 });
});

test('a channel is read in parts, newest first', async () => {
  const ground = await startGround();
  const said = ['a', 'b', 'c', 'd'].map((text) => ground.member.say('#general', text).id);
  const path = Routes.channelMessages(ground.channels.general.id);
  const list = async (query: Record<string, string>) => {
    const options = { query: new URLSearchParams(query) };
    const messages = (await restOf(ground).get(path, options)) as { id: string }[];
    return messages.map(({ id }) => said.indexOf(id));
  };
  expect(await list({ limit: '2' })).toEqual([3, 2]);
  expect(await list({ before: said[2] ?? '', limit: '1' })).toEqual([1]);
  expect(await list({ after: said[0] ?? '', limit: '2' })).toEqual([2, 1]);
  expect(await faultsOf(list({ limit: '101' }))).toEqual(['limit NUMBER_TYPE_MAX']);
});

test('a bot is typing', async () => {
  const { client, channels } = await startListening();
  const channel = await client.channels.fetch(channels.general.id);
  await (channel?.isSendable() && channel.sendTyping());
});

test('a person does not see or write where they may not', async () => {
  const { member, moderator } = await startGround();
  expect(() => member.sees('#moderators')).toThrow('not among the channels');
  expect(() => member.say('#moderators', 'hello')).toThrow('not among the channels');
  expect(moderator.say('#moderators', 'hello').content).toBe('hello');
  expect(() => member.say('#general', 'x'.repeat(2001))).toThrow('1 to 2000');
});

test('silence can be waited for', async () => {
  const { client, member, mention } = await startListening();
  client.on('messageCreate', async (message) => {
    if (!message.author.bot && message.content) await message.reply('yes?');
  });
  expect(await member.hearsNothing(member.say('#general', 'to nobody'), { within: 50 })).toBe(true);
  const asked = member.say('#general', mention);
  expect(await member.hearsNothing(asked)).toBe(false);
  const late = member.waitForReply(member.say('#general', 'hm'), { within: 20 });
  await expect(late).rejects.toThrow('No such message came within 20 ms');
});
