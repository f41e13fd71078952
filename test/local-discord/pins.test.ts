import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { updateChannel } from '../../local-discord/model/channels.ts';
import { logIn, refusalOf, restOf, startGround } from './bot.ts';

async function startPinning() {
  const ground = await startGround();
  const client = await logIn(ground);
  const channel = await client.channels.fetch(ground.channels.ask.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  return { ...ground, client, channel };
}

test('a bot with PIN_MESSAGES pins; everybody is told and a system message says so', async () => {
  const { client, channel, member, discord } = await startPinning();
  const updated = new Promise((resolve) => client.once('channelPinsUpdate', resolve));
  const message = await channel.send('Ask me');
  await message.pin('the bot speaks for itself');
  await updated;
  expect(member.sees('#ask-the-deal')).toMatchObject([
    { id: message.id, pinned: true },
    { type: 6, message_reference: { message_id: message.id } },
  ]);
  const request = discord.requests.find(({ method }) => method === 'PUT');
  expect(request).toMatchObject({
    route: '/channels/{channel_id}/messages/pins/{message_id}',
    status: 204,
    reason: 'the bot speaks for itself',
  });
});

test('pins are listed newest first, in pages, and taken down again', async () => {
  const { channel, discord } = await startPinning();
  const messages = [
    await channel.send('one'),
    await channel.send('two'),
    await channel.send('three'),
  ];
  for (const message of messages) {
    discord.passTime(1000);
    await message.pin();
  }
  const page = await channel.messages.fetchPins({ limit: 2 });
  expect(page.items.map(({ message }) => message.content)).toEqual(['three', 'two']);
  expect(page.hasMore).toBe(true);
  const before = page.items.at(-1)?.pinnedAt;
  const rest = await channel.messages.fetchPins({ before: before ?? 0 });
  expect(rest.items.map(({ message }) => message.content)).toEqual(['one']);
  expect(rest.hasMore).toBe(false);
  await messages[0]?.unpin();
  await messages[1]?.delete();
  expect((await channel.messages.fetchPins()).items).toHaveLength(1);
});

test('pinning twice changes nothing', async () => {
  const { channel, member } = await startPinning();
  const message = await channel.send('one');
  await message.pin();
  await message.pin();
  expect(member.sees('#ask-the-deal').filter(({ type }) => type === 6)).toHaveLength(1);
});

test('a channel takes 250 pins', async () => {
  const ground = await startGround();
  const { moderator, channels } = ground;
  for (let count = 0; count < 250; count += 1) {
    moderator.pin(moderator.say('#ask-the-deal', 'x'));
  }
  const { id } = moderator.say('#ask-the-deal', 'one more');
  const pin = restOf(ground).put(Routes.channelMessagesPin(channels.ask.id, id));
  expect(await refusalOf(pin)).toEqual({ status: 400, code: 30003 });
});

test('MANAGE_MESSAGES does not pin', async () => {
  const ground = await startGround();
  const { discord, channels, application, member } = ground;
  const overwrite = { id: application.id, type: 1, allow: `${1n << 13n}`, deny: `${1n << 51n}` };
  updateChannel(discord.state, channels.ask, { overwrites: [overwrite] });
  const { id } = member.say('#ask-the-deal', 'x');
  const pin = restOf(ground).put(Routes.channelMessagesPin(channels.ask.id, id));
  expect(await refusalOf(pin)).toEqual({ status: 403, code: 50013 });
});

test('a message that is gone, and a system message, are not pinned', async () => {
  const ground = await startGround();
  const { moderator, channels } = ground;
  const put = (id: string) => restOf(ground).put(Routes.channelMessagesPin(channels.ask.id, id));
  expect(await refusalOf(put('1'))).toEqual({ status: 404, code: 10008 });
  const message = moderator.say('#ask-the-deal', 'x');
  moderator.pin(message);
  expect(await refusalOf(put(moderator.last('#ask-the-deal')?.id ?? ''))).toEqual({
    status: 403,
    code: 50021,
  });
  moderator.unpin(message);
  expect(moderator.sees('#ask-the-deal')[0]?.pinned).toBe(false);
});
