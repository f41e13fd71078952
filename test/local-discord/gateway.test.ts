import { once } from 'node:events';
import { GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Ground, logIn, startGround, usualIntents } from './bot.ts';

interface Payload {
  op: number;
  d: Record<string, unknown>;
  s: number | null;
  t: string | null;
}

/** A gateway connection without a library, which notes what it is sent. */
function connect({ discord }: Ground) {
  const socket = new WebSocket(`${discord.state.origin.replace('http', 'ws')}/?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const received: Payload[] = [];
  socket.on('message', (message) => received.push(JSON.parse(message.toString())));
  const closed = once(socket, 'close').then(([code]) => code as number);
  const next = async (isIt: (payload: Payload) => boolean): Promise<Payload> => {
    const found = received.find(isIt);
    if (found) return found;
    await once(socket, 'message');
    return next(isIt);
  };
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  return { socket, received, closed, send, next, hello: next(({ op }) => op === 10) };
}

const identity = (token: string) => ({ token, intents: usualIntents, properties: {} });

test('a connection is greeted, identifies and is sent READY and its guilds in order', async () => {
  const ground = await startGround();
  const { hello, send, next, received } = connect(ground);
  expect((await hello).d.heartbeat_interval).toBeGreaterThan(0);
  send(1, null);
  await next(({ op }) => op === 11);
  send(2, identity(ground.token));
  await next(({ t }) => t === 'GUILD_CREATE');
  const dispatches = received.filter(({ op }) => op === 0);
  expect(dispatches.map(({ s, t }) => [s, t])).toEqual([
    [1, 'READY'],
    [2, 'GUILD_CREATE'],
  ]);
});

test.each([
  { what: 'a wrong token', op: 2, d: identity('wrong'), code: 4004 },
  { what: 'intents that do not exist', op: 2, d: { intents: 2 ** 30 }, code: 4013 },
  { what: 'a privileged intent', op: 2, d: { intents: 1 << 15 }, code: 4014 },
  { what: 'a shard beyond their number', op: 2, d: { shard: [2, 2] }, code: 4010 },
  { what: 'a command before IDENTIFY', op: 3, d: {}, code: 4003 },
  { what: 'an opcode that does not exist', op: 99, d: {}, code: 4001 },
])('$what closes the connection with $code', async ({ op, d, code }) => {
  const ground = await startGround();
  const { hello, send, closed } = connect(ground);
  await hello;
  send(op, op === 2 ? { ...identity(ground.token), ...d } : d);
  expect(await closed).toBe(code);
});

test('a second IDENTIFY closes the connection with 4005, no JSON with 4002', async () => {
  const ground = await startGround();
  const twice = connect(ground);
  await twice.hello;
  twice.send(2, identity(ground.token));
  twice.send(2, identity(ground.token));
  expect(await twice.closed).toBe(4005);
  const garbled = connect(ground);
  await garbled.hello;
  garbled.socket.send('{');
  expect(await garbled.closed).toBe(4002);
});

test('more than 120 commands in a minute close the connection with 4008', async () => {
  const ground = await startGround();
  const { hello, send, closed } = connect(ground);
  await hello;
  for (let count = 0; count <= 120; count += 1) send(1, null);
  expect(await closed).toBe(4008);
});

test('each shard is sent the events of its own guilds, the first one direct messages', async () => {
  const ground = await startGround();
  const shards = [connect(ground), connect(ground)];
  for (const [index, { hello, send, next }] of shards.entries()) {
    await hello;
    send(2, { ...identity(ground.token), shard: [index, 2] });
    await next(({ t }) => t === 'READY');
  }
  ground.member.say('#general', 'hello');
  ground.member.directMessage('hello');
  const own = Number((BigInt(ground.guild.id) >> 22n) % 2n);
  await shards[0]?.next(({ t, d }) => t === 'MESSAGE_CREATE' && !d.guild_id);
  await shards[own]?.next(({ t, d }) => t === 'MESSAGE_CREATE' && Boolean(d.guild_id));
  for (const [index, { received }] of shards.entries()) {
    const messages = received.filter(({ t }) => t === 'MESSAGE_CREATE');
    expect(messages).toHaveLength(Number(index === own) + Number(index === 0));
  }
});

test('a session that is unknown or forgotten is invalid', async () => {
  const ground = await startGround();
  const first = connect(ground);
  await first.hello;
  first.send(2, identity(ground.token));
  const { d } = await first.next(({ t }) => t === 'READY');
  ground.discord.invalidateSessions();
  expect(await first.closed).toBe(1006);
  for (const session_id of ['unknown', d.session_id]) {
    const { hello, send, next } = connect(ground);
    await hello;
    send(6, { token: ground.token, session_id, seq: 1 });
    expect((await next(({ op }) => op === 9)).d).toBe(false);
  }
});

test('after a drop the client resumes and is sent what it missed, in order and once', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  const heard: string[] = [];
  client.on('messageCreate', ({ content }) => heard.push(content));
  const mention = `<@${client.user.id}>`;
  ground.member.say('#general', `${mention} before`);
  await expect.poll(() => heard).toHaveLength(1);
  const resumed = new Promise<number>((resolve) => {
    client.once('shardResume', (_shard, replayed) => resolve(replayed));
  });
  ground.discord.dropConnections();
  ground.member.say('#general', `${mention} meanwhile`);
  ground.member.say('#general', `${mention} still`);
  await resumed;
  ground.member.say('#general', `${mention} after`);
  await expect.poll(() => heard).toHaveLength(4);
  expect(heard.map((text) => text.split(' ')[1])).toEqual([
    'before',
    'meanwhile',
    'still',
    'after',
  ]);
  expect(ground.discord.dispatches.filter(({ name }) => name === 'READY')).toHaveLength(1);
});

test('a silent gateway leaves the client waiting for its RESUME', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  let resumed = false;
  client.on('shardResume', () => {
    resumed = true;
  });
  ground.discord.setGatewayTrouble('silent');
  ground.discord.dropConnections();
  await new Promise((resolve) => client.once('shardReconnecting', resolve));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(resumed).toBe(false);
});

test('a refusing gateway closes with 4002 before HELLO', async () => {
  const ground = await startGround();
  ground.discord.setGatewayTrouble('refusing');
  const { closed, received } = connect(ground);
  expect(await closed).toBe(4002);
  expect(received).toEqual([]);
});

test('events come by intent only', async () => {
  const ground = await startGround();
  const client = await logIn(ground, { intents: GatewayIntentBits.Guilds });
  ground.member.say('#general', `<@${client.user.id}> hello`);
  ground.member.directMessage('hello');
  const names = ground.discord.dispatches.map(({ name }) => name);
  expect(names).toEqual(['READY', 'GUILD_CREATE']);
});

test('nothing is told of channels the bot does not see', async () => {
  const ground = await startGround();
  const client = await logIn(ground);
  ground.moderator.say('#moderators', `<@${client.user.id}> between us`);
  expect(ground.discord.dispatches.map(({ name }) => name)).not.toContain('MESSAGE_CREATE');
});
