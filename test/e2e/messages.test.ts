import { expect, test } from 'vitest';
import { buttonsOf, textOf } from '../../local-discord/driver/text.ts';
import { startStage, vagueQuestion } from './stage.ts';

test('a mention is answered with a reply that pings nobody', async () => {
  const { member, application } = await startStage();
  const question = member.say('#general', `<@${application.id}> how many jets has Poland donated?`);
  const reply = await member.waitForReply(question);
  expect(textOf(reply)).toContain('10 Soviet-era jets');
  expect(reply.message_reference?.message_id).toBe(question.id);
  expect(reply.mentions).toEqual([]);
});

test('a direct message is answered', async () => {
  const { member } = await startStage();
  const reply = await member.waitForReply(member.directMessage('gdzie podpisali te umowe'));
  expect(textOf(reply)).toContain('W Warszawie');
});

test('a reply to the bot that pings it is answered', async () => {
  const { member } = await startStage();
  const first = await member.slash('ask', { question: 'How many jets has Poland donated?' });
  const question = member.say('#ask-the-deal', 'and how many aid packages?', { replyTo: first });
  expect(textOf(await member.waitForReply(question))).toContain('44');
});

test.each([
  ['talk among people', (_bot: string) => 'how many jets has Poland donated?'],
  ['a mention of everyone', (_bot: string) => '@everyone how many jets has Poland donated?'],
])('%s is left alone', async (_what, text) => {
  const { member, application } = await startStage();
  const said = member.say('#general', text(application.id));
  expect(await member.hearsNothing(said)).toBe(true);
});

test('a mention with nothing else says what can be asked', async () => {
  const { member, application } = await startStage();
  const reply = await member.waitForReply(member.say('#general', `<@${application.id}>`));
  expect(textOf(reply)).toContain('Ask me a question about');
});

test('who asks too quickly is told once how long to wait', async () => {
  const { member } = await startStage();
  for (let asked = 0; asked < 5; asked++) await member.slash('ask', { question: 'who is Tusk?' });
  const sixth = member.directMessage('who is Tusk?');
  expect(textOf(await member.waitForReply(sixth))).toMatch(/Please wait \d+ seconds?/);
  const seventh = member.directMessage('who is Tusk?');
  expect(await member.hearsNothing(seventh)).toBe(true);
});

test('a choice under a public message puts the answer in its place for the asker, beside it for others', async () => {
  const { member, moderator, application } = await startStage();
  const question = member.say('#general', `<@${application.id}> ${await vagueQuestion()}`);
  const choices = await member.waitForReply(question);
  const [label = ''] = buttonsOf(choices);
  const forOther = await moderator.press(choices, label);
  expect(forOther.id).not.toBe(choices.id);
  expect(member.sees('#general').map(({ id }) => id)).not.toContain(forOther.id);
  const forAsker = await member.press(choices, label);
  expect(forAsker.id).toBe(choices.id);
  expect(textOf(forAsker)).toContain('Source');
});
