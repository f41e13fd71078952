import { createInterface } from 'node:readline';
import type { APIMessage } from 'discord-api-types/v10';
import { ClientRefusal } from './driver/client-refusal.ts';
import type { OptionValues } from './driver/command-options.ts';
import type { Person } from './driver/person.ts';
import { buttonsOf, textOf } from './driver/text.ts';
import type { Application, DiscordState } from './state.ts';

/** What a line typed in the terminal does. */
export type Typed =
  | { kind: 'slash'; name: string; options: OptionValues }
  | { kind: 'mention'; text: string }
  | { kind: 'press'; number: number }
  | { kind: 'message'; text: string };

/**
 * Reads a line: "/ask how many jets?", "/quote speaker:tusk", "@bot how many jets?", "2" for the second
 * button of the last reply; everything else is a direct message.
 * @param optionOf The first option of a slash command, which takes words without a name.
 */
export function readTyped(line: string, optionOf: (command: string) => string | undefined): Typed {
  const text = line.trim();
  if (/^\d$/.test(text)) return { kind: 'press', number: Number(text) };
  if (text.startsWith('@')) return { kind: 'mention', text: text.replace(/^@\S*\s*/, '') };
  if (!text.startsWith('/')) return { kind: 'message', text };
  const [name = '', ...words] = text.slice(1).split(/\s+/);
  const options: OptionValues = {};
  let current = optionOf(name);
  for (const word of words) {
    const named = /^([\p{L}_]+):(.*)$/u.exec(word);
    if (named?.[1]) current = named[1];
    const value = named ? (named[2] ?? '') : word;
    if (!current) continue;
    options[current] = options[current] ? `${options[current]} ${value}` : value;
  }
  return { kind: 'slash', name, options };
}

/**
 * Lets a person talk to the bot from the terminal.
 * @param person Whose client this is.
 * @param bot The application that is mentioned and whose commands are used.
 * @returns when "quit" is typed, or when the input ends.
 */
export async function talkFromTerminal(
  person: Person,
  bot: Application,
  state: DiscordState,
): Promise<'quit' | 'ended'> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  const optionOf = (command: string): string | undefined =>
    [...state.commands.values()].find(({ name }) => name === command)?.options?.[0]?.name;
  console.log(
    'Or here: type a message, "@bot …", "/ask …", a number to press a button, or "quit".',
  );
  let last: APIMessage | undefined;
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === 'quit') {
      lines.close();
      return 'quit';
    }
    if (line.trim() !== '') {
      try {
        last = await act(person, bot.id, readTyped(line, optionOf), last);
        console.log(`\n${withLabels(last)}`);
      } catch (error) {
        console.log(error instanceof Error ? error.message : error);
      }
    }
    lines.prompt();
  }
  return 'ended';
}

function act(
  person: Person,
  botId: string,
  typed: Typed,
  last: APIMessage | undefined,
): Promise<APIMessage> {
  switch (typed.kind) {
    case 'slash':
      return person.slash(typed.name, typed.options);
    case 'press': {
      const label = last && buttonsOf(last)[typed.number - 1];
      if (!last || !label) throw new ClientRefusal('There is no such button.');
      return person.press(last, label);
    }
    case 'mention':
      return person.waitForReply(person.say('#ask-the-deal', `<@${botId}> ${typed.text}`));
    case 'message':
      return person.waitForReply(person.directMessage(typed.text));
  }
}

/** A message's text, its buttons numbered. */
function withLabels(message: APIMessage): string {
  const labels = buttonsOf(message);
  const text = textOf(message)
    .split('\n')
    .filter((line) => !labels.includes(line))
    .join('\n');
  return [text, ...labels.map((label, index) => `  [${index + 1}] ${label}`)].join('\n');
}
