import { connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTrial } from '../../local-discord/trial.ts';

const trial = await startTrial({ port: 0 });
afterAll(trial.stop);

const address = new URL(trial.address);
const origin = address.origin;
const token = address.searchParams.get('token') ?? '';
const cookie = `local-discord-${address.port}=${token}`;

/** A request with headers that fetch would not let us choose. */
function request(path: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(address.port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    const lines = Object.entries({ host: address.host, connection: 'close', ...headers });
    socket.write(
      `GET ${path} HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`,
    );
  });
}

test.each([
  ['without a token', '/', {}, 403],
  ['with another token', '/?token=guessed', {}, 403],
  ['with another cookie', '/', { cookie: `local-discord-${address.port}=guessed` }, 403],
  ['with the token in the address', `/?token=${token}`, {}, 200],
  ['with the cookie', '/', { cookie }, 200],
  ['under a name that was made to lead here', '/', { cookie, host: 'evil.example' }, 403],
  ['from a page elsewhere', '/', { cookie, origin: 'https://evil.example' }, 403],
  ['from another port of this machine', '/', { cookie, origin: 'http://127.0.0.1:1' }, 403],
  ['for a script without a token', '/browser/main.ts', {}, 403],
  ['for a script', '/browser/main.ts', { cookie }, 200],
  ['for a file outside of the page', '/browser/../../../package.json', { cookie }, 404],
  ['for a file outside of the page, disguised', '/browser/..%2f..%2fserver.ts', { cookie }, 404],
])('a request %s is answered as it deserves', async (_case, path, headers, status) => {
  expect((await request(path, headers)).split('\r\n')[0]).toContain(` ${status} `);
});

test('the cookie is out of the reach of scripts and of other sites', async () => {
  const answer = await request(`/?token=${token}`, {});
  expect(answer).toMatch(
    new RegExp(`set-cookie: ${cookie}; Path=/; HttpOnly; SameSite=Strict`, 'i'),
  );
  expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
});

test('an action has to be JSON, which no form of another site can send', async () => {
  const send = (type: string) =>
    fetch(`${origin}/act?as=member`, {
      method: 'POST',
      headers: { cookie, 'content-type': type },
      body: JSON.stringify({ do: 'dismiss', channelId: '1', messageId: '1' }),
    });
  expect((await send('text/plain')).status).toBe(415);
  expect((await send('application/json')).status).toBe(200);
});

test('events go to this page alone', async () => {
  const open = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://${address.host}/live?as=member`, { headers });
      socket.on('message', () => {
        socket.close();
        resolve('events');
      });
      socket.on('error', (error) => resolve(error.message));
    });
  expect(await open({})).toContain('403');
  expect(await open({ cookie, origin: 'https://evil.example' })).toContain('403');
  expect(await open({ cookie, origin })).toBe('events');
});

test('where the port is taken, the page takes a free one', async () => {
  const second = await startTrial({ port: Number(address.port) });
  expect(new URL(second.address).port).not.toBe(address.port);
  expect((await fetch(second.address)).status).toBe(200);
  await second.stop();
});
