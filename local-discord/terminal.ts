import { createInterface } from 'node:readline';
import type { APIMessage } from 'discord-api-types/v10';
import { ClientRefusal, InteractionFailed } from './driver/client-refusal.ts';
import type { OptionValues } from './driver/command-options.ts';
import type { Person } from './driver/person.ts';
import { buttonsOf, textOf } from './driver/text.ts';

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
 * Lets a person talk to the bot from the terminal until the input ends or "quit" is typed.
 * @param person Whose client this is.
 * @param botId The bot, to be mentioned.
 * @param optionOf The first option of a slash command.
 */
export async function talkFromTerminal(
  person: Person,
  botId: string,
  optionOf: (command: string) => string | undefined,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  let last: APIMessage | undefined;
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === 'quit') break;
    if (line.trim() !== '') {
      try {
        last = await act(person, botId, readTyped(line, optionOf), last);
        console.log(`\n${withLabels(last)}`);
      } catch (error) {
        if (!(error instanceof ClientRefusal) && !(error instanceof InteractionFailed)) throw error;
        console.log(error.message);
      }
    }
    lines.prompt();
  }
  lines.close();
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
