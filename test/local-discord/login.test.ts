import { Client, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { logIn, refusalOf, startGround, usualIntents } from './bot.ts';

test('a bot logs in and finds itself in its server', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  expect(client.user.username).toBe('deal-desk');
  expect(client.application.id).toBe(ground.application.id);
  const guild = client.guilds.cache.get(ground.guild.id);
  expect(guild?.name).toBe('Deal watchers');
  expect(guild?.memberCount).toBe(4);
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual([
    'ask-the-deal',
    'general',
    'moderators',
  ]);
});

test('without the Guild Members intent a bot knows of no member but itself', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  const guild = client.guilds.cache.first();
  expect(guild?.members.cache.map(({ id }) => id)).toEqual([ground.application.id]);
  expect(await refusalOf(guild?.members.list() ?? Promise.resolve())).toMatchObject({
    status: 403,
    code: 50001,
  });
});

test('a wrong token is refused', async () => {
  const { discord } = await startGround();
  const client = new Client({ intents: usualIntents, rest: { api: discord.api } });
  await expect(client.login('wrong')).rejects.toThrow('invalid token');
  expect(discord.requests).toMatchObject([{ status: 401, response: { code: 0 } }]);
});

test.each([
  { intent: 'Message Content', bit: GatewayIntentBits.MessageContent },
  { intent: 'Guild Members', bit: GatewayIntentBits.GuildMembers },
  { intent: 'Presences', bit: GatewayIntentBits.GuildPresences },
])('the privileged intent $intent is refused unless it is switched on', async ({ bit }) => {
  const ground = await startGround();
  const intents = usualIntents | bit;
  const client = new Client({ intents, rest: { api: ground.discord.api } });
  onTestFinished(() => client.destroy());
  const closed = new Promise<number>((resolve) => {
    client.once('shardDisconnect', (event) => resolve(event.code));
  });
  client.login(ground.token).catch(() => {});
  expect(await closed).toBe(4014);

  const allowing = await startGround({ privilegedIntents: bit });
  expect((await logIn(allowing, { intents })).isReady()).toBe(true);
});

test('what a bot may ask about itself and its server is answered', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  const guild = await client.guilds.fetch({ guild: ground.guild.id, force: true });
  const application = await client.application.fetch();
  expect(application.approximateGuildCount).toBe(1);
  expect(application.owner?.id).toBe(ground.application.ownerId);
  expect((await guild.channels.fetch()).size).toBe(3);
  expect((await guild.roles.fetch()).map(({ name }) => name)).toEqual([
    '@everyone',
    'Moderators',
    'deal-desk',
  ]);
  const self = await guild.members.fetchMe({ force: true });
  expect(self.permissions.has('PinMessages')).toBe(true);
  expect(self.permissions.has('ManageMessages')).toBe(false);
  const person = await client.users.fetch(ground.member.id, { force: true });
  expect(person.username).toBe('member');
  expect((await client.guilds.fetch()).map(({ name }) => name)).toEqual(['Deal watchers']);
});
