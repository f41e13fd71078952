import { Locale, MessageFlags } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ClientRefusal } from '../../local-discord/driver/client-refusal.ts';
import { buttonsOf, textOf } from '../../local-discord/driver/text.ts';
import { startStage, vagueQuestion } from './stage.ts';

const isEphemeral = (message: { flags?: number }) =>
  Boolean((message.flags ?? 0) & MessageFlags.Ephemeral);

test('/ask answers publicly, with the answer first and one line of sources that leads to the passage', async () => {
  const { member, moderator } = await startStage();
  const reply = await member.slash('ask', {
    question: 'How many military aid packages has Poland delivered?',
  });
  const lines = textOf(reply).split('\n');
  expect(lines[0]).toContain('44 military aid packages');
  expect(lines.at(-1)).toMatch(
    /^-# Source: Politico, as reported by HNGN, “Ukraine Gets Major Security Boost/,
  );
  expect(lines.at(-1)).toContain('8 July 2024, [paragraph 3](https://www.hngn.com/');
  expect(lines.at(-1)).toContain('#:~:text=Poland%20has%20delivered,according%20to%20Politico)');
  expect(isEphemeral(reply)).toBe(false);
  expect(moderator.last('#ask-the-deal')?.id).toBe(reply.id);
});

test('/ask private shows the answer to the asker alone', async () => {
  const { member, moderator } = await startStage();
  const reply = await member.slash('ask', { question: 'where was it signed?', private: true });
  expect(textOf(reply)).toContain('Warsaw');
  expect(isEphemeral(reply)).toBe(true);
  expect(moderator.sees('#ask-the-deal')).toEqual([]);
});

test.each([
  [
    'what the article does not say',
    'How many helicopters has Poland donated to Ukraine?',
    "The article doesn't say",
  ],
  ['what is off topic', 'how do i bake a chocolate cake?', 'I can only help with one subject'],
  ['nothing but emoji', '🔥🔥🔥', 'Ask me a question about'],
  ['markup and code', '<script>alert(1)</script> DROP TABLE users;', 'I '],
])('/ask with %s gets a calm reply that only the asker sees', async (_what, question, expected) => {
  const { member, moderator } = await startStage();
  const reply = await member.slash('ask', { question });
  expect(textOf(reply)).toContain(expected);
  expect(isEphemeral(reply)).toBe(true);
  expect(moderator.sees('#ask-the-deal')).toEqual([]);
});

test('/ask quotes word for word, names the speaker and marks the translation as ours', async () => {
  const { member } = await startStage();
  const reply = await member.slash('ask', { question: 'Що сказав Туск про порожні обіцянки?' });
  const text = textOf(reply);
  expect(text).toContain(
    '> “We treat every word in this agreement as mutual commitments - not empty promises”',
  );
  expect(text).toContain('> — Дональд Туск');
  expect(text).toContain('наш переклад');
});

test('/ask says what is our reading and not the article’s words', async () => {
  const { member } = await startStage();
  const text = textOf(await member.slash('ask', { question: 'When was the agreement signed?' }));
  expect(text).toContain('names only the weekday');
  expect(text).toContain("Our reading, not the article's words:");
  expect(text).toContain('8 July 2024');
});

test('/fact suggests titles in the language of the person’s Discord and shows what was picked', async () => {
  const { member } = await startStage();
  const choices = await member.autocomplete(
    'fact',
    'topic',
    'літаки',
    {},
    { locale: Locale.Ukrainian },
  );
  expect(choices.length).toBeGreaterThan(0);
  const jets = choices.find((choice) => choice.value === 'jets-donated');
  expect(jets?.name).toBe('Уже передані літаки');
  const reply = await member.slash('fact', { topic: 'jets-donated' }, { locale: Locale.Ukrainian });
  expect(textOf(reply)).toContain('10 реактивних літаків радянських часів');
});

test('/fact offers at most 25 facts before anything is typed', async () => {
  const { member } = await startStage();
  expect(await member.autocomplete('fact', 'topic', '')).toHaveLength(25);
});

test.each([
  ['a title typed out', 'The condition for the MiG-29s', 'does not compromise'],
  ['free text instead of a choice', 'refugees in poland', '1 million'],
])('/fact takes %s', async (_what, topic, expected) => {
  const { member } = await startStage();
  expect(textOf(await member.slash('fact', { topic }))).toContain(expected);
});

test('/fact says so where it has no such fact', async () => {
  const { member } = await startStage();
  const reply = await member.slash('fact', { topic: 'xyzzyqqq' });
  expect(textOf(reply)).toContain("I don't have a fact by that name");
  expect(isEphemeral(reply)).toBe(true);
});

test('/quote shows all that a speaker said, word for word', async () => {
  const { member } = await startStage();
  const [choice] = await member.autocomplete('quote', 'speaker', 'tus');
  expect(choice).toEqual({ name: 'Donald Tusk', value: 'tusk' });
  const text = textOf(await member.slash('quote', { speaker: 'tusk' }));
  expect(text).toContain('not empty promises');
  expect(text).toContain('would end badly not only for Ukraine');
  expect(text).toContain('sometimes as necessary for Poland as for Ukraine');
  expect(text).toContain('Only together can Ukraine and Poland be free and strong');
});

test('/quote about finds one quotation and the standfirst names no speaker', async () => {
  const { member } = await startStage();
  const text = textOf(await member.slash('quote', { about: 'standfirst' }));
  expect(text).toContain('our immediate security');
  expect(text).toContain('the article names no speaker');
});

test.each([
  ['summary', Locale.EnglishUS, ['Poland promises', '€4 billion', 'not a treaty', 'Still open']],
  ['summary', Locale.Polish, ['Polska obiecuje', '4 miliardów euro', 'nie jest traktatem']],
  [
    'source',
    Locale.EnglishUS,
    ['HNGN (Headlines & Global News)', '8 July 2024', 'What I do not know'],
  ],
  ['source', Locale.Ukrainian, ['Звідки мої відповіді', '8 липня 2024']],
  ['help', Locale.EnglishUS, ['/ask', '/summary', 'I read only what is addressed to me']],
  ['help', Locale.Polish, ['/ask', 'Czytam tylko to']],
] as const)('/%s in %s says what it should', async (command, locale, expected) => {
  const { member } = await startStage();
  const text = textOf(await member.slash(command, {}, { locale }));
  for (const part of expected) expect(text).toContain(part);
});

test('/pin posts the summary and pins it for a moderator', async () => {
  const { moderator, discord } = await startStage();
  const posted = await moderator.slash('pin');
  expect(textOf(posted)).toContain('at a glance');
  await expect
    .poll(() => textOf(moderator.last('#ask-the-deal') as APIMessage))
    .toContain('posted and pinned');
  const pins = discord.requests.filter(({ method, status }) => method === 'PUT' && status === 204);
  expect(pins).toHaveLength(1);
});

test('/pin is not offered to members, and refused to one who gets past that', async () => {
  const { member } = await startStage();
  await expect(member.slash('pin')).rejects.toThrow(ClientRefusal);
  const reply = await member.slash('pin', {}, { force: true });
  expect(textOf(reply)).toContain('Only people who may pin messages here');
});

test('“which did you mean” has buttons that answer publicly, also after a restart', async () => {
  const { member, moderator, discord, token } = await startStage();
  const reply = await member.slash('ask', { question: await vagueQuestion() });
  expect(textOf(reply)).toContain("I'm not sure what you mean");
  expect(isEphemeral(reply)).toBe(true);
  const [first] = buttonsOf(reply);
  expect(buttonsOf(reply).length).toBeGreaterThanOrEqual(2);
  discord.dropConnections();
  const answer = await member.press(reply, first as string);
  expect(isEphemeral(answer)).toBe(false);
  expect(textOf(answer)).toContain('Source');
  expect(moderator.last('#ask-the-deal')?.id).toBe(answer.id);
  expect(token).toBeTruthy();
});

test('“Ask something else” opens a form whose question is answered', async () => {
  const { member } = await startStage();
  const reply = await member.slash('ask', {
    question: 'How many helicopters has Poland donated to Ukraine?',
  });
  const modal = await member.pressForModal(reply, 'Ask something else');
  const answer = await member.submitModal(modal, {
    'Your question': 'How many jets has Poland donated?',
  });
  expect(textOf(answer)).toContain('10 Soviet-era jets');
});

test.each([
  ['The photo was taken on 5 April 2023.', 'The article supports this.', '5 April 2023'],
  ['The agreement was signed in Berlin.', 'The article says otherwise.', 'Warsaw'],
  [
    'Poland won the football match against Brazil.',
    'The article does not decide this.',
    'neither confirm nor',
  ],
])('/check “%s”: %s', async (claim, verdict, shown) => {
  const { member } = await startStage();
  const text = textOf(await member.slash('check', { claim }));
  expect(text).toContain(verdict);
  expect(text).toContain(shown);
});

test('a message’s menu holds it against the article, and only who asked sees the result', async () => {
  const { member, moderator } = await startStage();
  const said = moderator.say('#general', 'The agreement was signed in Berlin.');
  const reply = await member.messageCommand('Check against the article', said);
  expect(textOf(reply)).toContain('The article says otherwise.');
  expect(isEphemeral(reply)).toBe(true);
  expect(moderator.last('#general')?.id).toBe(said.id);
});
