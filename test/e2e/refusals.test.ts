import { expect, test } from 'vitest';
import { InteractionFailed } from '../../local-discord/driver/client-refusal.ts';
import { textOf } from '../../local-discord/driver/text.ts';
import { startStage } from './stage.ts';

const callback = /\/interactions\/.*\/callback/;
const messages = /\/channels\/\d+\/messages$/;

test('where the bot may not write, the person is told in a direct message', async () => {
  const { member, application, discord } = await startStage();
  discord.failNext({
    method: 'POST',
    path: messages,
    status: 403,
    body: { code: 50013, message: 'Missing Permissions' },
  });
  member.say('#general', `<@${application.id}> how many jets has Poland donated?`);
  await expect
    .poll(() => textOf(member.last('@deal-desk') as never))
    .toContain('I may not write in this channel');
});

test('a question that is deleted meanwhile is answered without pointing at it', async () => {
  const { member, application, discord } = await startStage();
  discord.delayNext({ method: 'POST', path: messages, milliseconds: 150 });
  const question = member.say('#general', `<@${application.id}> how many jets has Poland donated?`);
  member.remove(question);
  await expect.poll(() => member.last('#general')?.author.bot).toBe(true);
});

test('when Discord is in trouble and a retry helps, the person gets one answer', async () => {
  const { member, application, discord } = await startStage();
  discord.failNext({ method: 'POST', path: messages, status: 500 });
  const question = member.say('#general', `<@${application.id}> how many jets has Poland donated?`);
  expect(textOf(await member.waitForReply(question))).toContain('10 Soviet-era jets');
  expect(member.sees('#general').filter(({ author }) => author.bot)).toHaveLength(1);
});

test('when Discord asks to slow down, the answer comes a little later', async () => {
  const { member, application, discord } = await startStage();
  discord.failNext({
    method: 'POST',
    path: messages,
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: 0.2, global: false },
  });
  const question = member.say('#general', `<@${application.id}> how many jets has Poland donated?`);
  expect(textOf(await member.waitForReply(question))).toContain('10 Soviet-era jets');
});

test('an interaction that Discord has forgotten is logged and nothing else is tried', async () => {
  const { member, discord, logged } = await startStage();
  discord.failNext({
    method: 'POST',
    path: callback,
    status: 404,
    body: { code: 10062, message: 'Unknown interaction' },
  });
  await expect(
    member.slash('ask', { question: 'how many jets has Poland donated?' }),
  ).rejects.toThrow(InteractionFailed);
  expect(logged.some(({ msg }) => msg === 'interaction could not be answered in time')).toBe(true);
  expect(discord.requests.filter(({ path }) => callback.test(path))).toHaveLength(1);
});

test('when an answer is refused, the person is told a reference that the log has too', async () => {
  const { member, discord, logged } = await startStage();
  discord.failNext({
    method: 'POST',
    path: callback,
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
  });
  const text = textOf(await member.slash('ask', { question: 'how many jets has Poland donated?' }));
  const reference = /this reference: (\w+)/.exec(text)?.[1];
  expect(reference).toBeTruthy();
  expect(logged.some((line) => line.reference === reference)).toBe(true);
  expect(text).not.toContain('50035');
});

test.each([
  ['lacks the permission Pin Messages', 403, 50013, 'I need the permission "Pin Messages"'],
  ['meets a channel full of pins', 400, 30003, 'has reached the most pins'],
])('/pin says so when the bot %s', async (_what, status, code, expected) => {
  const { moderator, discord } = await startStage();
  discord.failNext({
    method: 'PUT',
    path: /\/messages\/pins\//,
    status,
    body: { code, message: 'no' },
  });
  const posted = await moderator.slash('pin');
  expect(textOf(posted)).toContain('at a glance');
  await expect.poll(() => textOf(moderator.last('#ask-the-deal') as never)).toContain(expected);
});

test('a refused token ends the start with a clear error', async () => {
  await expect(
    startStage((discord) => discord.failNext({ method: 'GET', path: /gateway\/bot/, status: 401 })),
  ).rejects.toThrow();
});

test('the bot gives up when Discord refuses its token later on', async () => {
  const { member, application, discord, gaveUp } = await startStage();
  discord.failNext({ method: 'POST', path: messages, status: 401 });
  member.say('#general', `<@${application.id}> how many jets has Poland donated?`);
  await expect.poll(() => gaveUp).toEqual([expect.stringContaining('Put a valid DISCORD_TOKEN')]);
});

test('a dropped connection is resumed and nothing asked meanwhile is lost', async () => {
  const { member, discord } = await startStage();
  discord.dropConnections();
  const question = member.directMessage('how many jets has Poland donated?');
  expect(textOf(await member.waitForReply(question, { within: 10_000 }))).toContain(
    '10 Soviet-era jets',
  );
});
