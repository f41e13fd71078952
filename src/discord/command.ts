import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Suggestion } from '../answer/catalogue.ts';
import type { Desk } from '../answer/desk.ts';
import type { Reply } from '../answer/reply.ts';
import type { Language } from '../knowledge/types.ts';

/** A slash command's definition as Discord takes it, with plain options only. */
export type SlashData = RESTPostAPIChatInputApplicationCommandsJSONBody & {
  options?: readonly APIApplicationCommandBasicOption[];
};

interface OptionTypes {
  3: string;
  4: number;
  5: boolean;
}

type OptionNamed<Data, Name> = Data extends { options: readonly (infer Option)[] }
  ? Extract<Option, { name: Name }>
  : never;

type OptionName<Data> = Data extends { options: readonly { name: infer Name extends string }[] }
  ? Name
  : never;

type ValueOf<Option> = Option extends { type: infer Type extends keyof OptionTypes }
  ? Option extends { required: true }
    ? OptionTypes[Type]
    : OptionTypes[Type] | undefined
  : never;

/** The options' values by name, with the types that the definition gives them. */
export type OptionValues<Data> = { [Name in OptionName<Data>]: ValueOf<OptionNamed<Data, Name>> };

/** What a command is told besides its options. */
export interface CommandContext {
  desk: Desk;
  /** The language of the person's Discord, where the bot speaks it. */
  language: Language;
}

/** What is to be done: say something, or post it and pin it. */
export type CommandResult = { kind: 'reply'; reply: Reply } | { kind: 'pin'; reply: Reply };

/** Option values as they arrive, before the definition gives them types. */
export type GivenOptions = Record<string, string | number | boolean | undefined>;

/** One slash command: data and a thin `execute`. */
export interface SlashCommand {
  data: SlashData;
  execute(options: GivenOptions, context: CommandContext): CommandResult;
  /** Suggestions for the option that is being typed. */
  autocomplete?(option: string, typed: string, context: CommandContext): Suggestion[];
}

/** A slash command as it is written, with its options' types. */
interface TypedSlashCommand<Data> {
  data: Data;
  execute(options: OptionValues<Data>, context: CommandContext): CommandResult;
  autocomplete?(option: OptionName<Data>, typed: string, context: CommandContext): Suggestion[];
}

/** One message command: it is given the text of the message it was used on. */
export interface MessageCommand {
  data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(text: string, context: CommandContext): CommandResult;
}

/**
 * Ties the options' types to the definition; the default export of a file in `commands/`.
 * Discord validates options against that very definition, so the types hold when they arrive.
 */
export function slashCommand<const Data extends SlashData>(
  command: TypedSlashCommand<Data>,
): SlashCommand {
  return command as unknown as SlashCommand;
}

/** Says something. */
export function say(reply: Reply): CommandResult {
  return { kind: 'reply', reply };
}
