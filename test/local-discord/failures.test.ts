import { RateLimitError, type RESTOptions, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { type Ground, logIn, refusalOf, restOf, startGround } from './bot.ts';

const messages = /^\/channels\/\d+\/messages$/;

async function startSending(
  rest: Partial<RESTOptions> = {},
): Promise<Ground & { send: (text: string) => Promise<unknown> }> {
  const ground = await startGround();
  const client = await logIn(ground, { rest });
  const channel = await client.channels.fetch(ground.channels.general.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  return { ...ground, send: (text) => channel.send(text) };
}

test('an unknown route answers 404 and is noted', async () => {
  const ground = await startGround();
  const request = restOf(ground).get('/guilds/1/bans');
  expect(await refusalOf(request)).toEqual({ status: 404, code: 0 });
  expect(ground.discord.unknownRoutes).toEqual(['GET /guilds/1/bans']);
});

test('a version of the API that is out of service is refused', async () => {
  const { discord } = await startGround();
  const response = await fetch(`${discord.api}/v6/gateway`);
  expect([response.status, await response.json()]).toMatchObject([400, { code: 50041 }]);
  expect((await fetch(`${discord.api}/gateway`)).status).toBe(200);
});

test('a body that is no JSON is refused', async () => {
  const { discord, token, channels } = await startGround();
  const response = await fetch(`${discord.api}/v10/channels/${channels.general.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: '{',
  });
  expect([response.status, await response.json()]).toMatchObject([400, { code: 50109 }]);
});

test('every answer tells of the limit, a 204 carries no content type', async () => {
  const { discord, token, channels } = await startGround();
  const url = `${discord.api}/v10/channels/${channels.general.id}`;
  const headers = { authorization: `Bot ${token}` };
  const sent = await fetch(`${url}/messages`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'x' }),
  });
  expect(Object.fromEntries(sent.headers)).toMatchObject({
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
    'x-ratelimit-bucket': expect.any(String),
  });
  const typing = await fetch(`${url}/typing`, { method: 'POST', headers });
  expect([typing.status, typing.headers.get('content-type')]).toEqual([204, null]);
});

test('the sixth message in five seconds meets 429, and a channel of its own does not', async () => {
  const ground = await startGround();
  const { discord, token, channels } = ground;
  const send = async (channelId: string) => {
    const response = await fetch(`${discord.api}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x' }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  for (let count = 0; count < 5; count += 1) await send(channels.general.id);
  const refused = await send(channels.general.id);
  expect(refused).toMatchObject({ status: 429, body: { global: false } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await send(channels.ask.id)).status).toBe(200);
  discord.passTime(5000);
  expect((await send(channels.general.id)).status).toBe(200);
});

test('the 51st request in a second meets the global 429', async () => {
  const { discord, token } = await startGround();
  const get = () =>
    fetch(`${discord.api}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } });
  const answers = await Promise.all(Array.from({ length: 51 }, get));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
});

test('the client reads the limit from the headers and sends no sixth message', async () => {
  const { discord, send, member } = await startSending({ rejectOnRateLimit: () => true });
  for (let count = 0; count < 5; count += 1) await send(`${count}`);
  await expect(send('5')).rejects.toThrow(RateLimitError);
  expect(member.sees('#general')).toHaveLength(5);
  expect(discord.requests.every(({ status }) => status === 200)).toBe(true);
});

test('a 5xx is retried; with nonces a message that was sent all the same is sent once', async () => {
  const { discord, send, member } = await startSending();
  discord.failNext({ method: 'POST', path: messages, status: 502, times: 2, takesEffect: true });
  await send('once');
  expect(discord.requests.filter(({ path }) => messages.test(path))).toMatchObject([
    { status: 502 },
    { status: 502 },
    { status: 200 },
  ]);
  expect(member.sees('#general')).toHaveLength(1);
});

test('a 5xx that stays is an error after three more attempts', async () => {
  const { discord, send, member } = await startSending();
  discord.failNext({ method: 'POST', path: messages, status: 500, times: 4 });
  expect((await refusalOf(send('never'))).status).toBe(500);
  expect(member.sees('#general')).toEqual([]);
});

test('an ordered error comes with its body', async () => {
  const { discord, send } = await startSending();
  const body = { code: 30046, message: 'Maximum number of edits reached' };
  discord.failNext({ method: 'POST', path: messages, status: 429, body });
  await send('goes through at the second attempt');
  discord.failNext({ method: 'POST', path: messages, status: 403, body: { code: 50013 } });
  expect(await refusalOf(send('x'))).toEqual({ status: 403, code: 50013 });
  await send('and the next one is fine');
});

test('after a 401 the client has lost its token', async () => {
  const { discord, send } = await startSending();
  discord.failNext({ method: 'POST', path: messages, status: 401, body: { code: 0 } });
  expect((await refusalOf(send('x'))).status).toBe(401);
  await expect(send('y')).rejects.toThrow('Expected token to be set');
});

test('an answer can be delayed', async () => {
  const { discord, send } = await startSending();
  discord.delayNext({ method: 'POST', path: messages, milliseconds: 80 });
  const start = performance.now();
  await send('x');
  expect(performance.now() - start).toBeGreaterThan(75);
});

test('requests are logged with their route, body and answer', async () => {
  const { discord, channels, ...ground } = await startGround();
  const path = Routes.channelMessages(channels.general.id);
  await restOf({ ...ground, discord }).post(path, { body: { content: 'x' } });
  expect(discord.requests).toMatchObject([
    {
      method: 'POST',
      path,
      route: '/channels/{channel_id}/messages',
      body: { content: 'x' },
      status: 200,
      response: { content: 'x' },
    },
  ]);
});
