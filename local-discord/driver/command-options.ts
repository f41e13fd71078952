import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type Locale,
} from 'discord-api-types/v10';
import { ClientRefusal } from './client-refusal.ts';
import { isNamed } from './commands.ts';

const Type = ApplicationCommandOptionType;

/** What a person fills in, by option name: a user, role or channel by its id. */
export type OptionValues = Record<string, string | number | boolean>;

/** An option as an interaction carries it. */
export interface FilledOption {
  type: ApplicationCommandOptionType;
  name: string;
  value?: string | number | boolean;
  focused?: true;
  options?: FilledOption[];
}

export interface FillRules {
  locale: Locale;
  /** whether the client's own checks are left out */
  force: boolean;
  /** the option being typed, for autocomplete: what is not filled in yet may be missing */
  focused: string | null;
}

const jsTypes: Partial<Record<ApplicationCommandOptionType, string>> = {
  [Type.Integer]: 'number',
  [Type.Number]: 'number',
  [Type.Boolean]: 'boolean',
};

/** A choice may be picked by the name shown or by its value. */
function chosenValue(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
  locale: Locale,
): string | number | boolean | undefined {
  if (!('choices' in option) || !option.choices?.length) return value;
  return option.choices.find(
    (choice) => choice.value === value || isNamed(choice, String(value), locale),
  )?.value;
}

function problemWith(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): string | null {
  if (typeof value !== (jsTypes[option.type] ?? 'string')) return 'is of another type';
  if (option.type === Type.Integer && !Number.isInteger(value)) return 'is no whole number';
  if (option.type === Type.String) {
    const length = String(value).length;
    if (length < (option.min_length ?? 0)) return `is shorter than ${option.min_length}`;
    if (length > (option.max_length ?? 6000)) return `is longer than ${option.max_length ?? 6000}`;
  }
  if (option.type === Type.Integer || option.type === Type.Number) {
    if (Number(value) < (option.min_value ?? -Infinity)) return `is below ${option.min_value}`;
    if (Number(value) > (option.max_value ?? Infinity)) return `is above ${option.max_value}`;
  }
  return null;
}

function fillOne(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
  rules: FillRules,
): FilledOption {
  const { type, name } = option;
  if (rules.focused === name) return { type, name, value, focused: true };
  const chosen = chosenValue(option, value, rules.locale);
  if (rules.force) return { type, name, value: chosen ?? value };
  if (chosen === undefined) throw new ClientRefusal(`${name}: "${value}" is none of the choices.`);
  const problem = problemWith(option, chosen);
  if (problem) throw new ClientRefusal(`${name}: "${chosen}" ${problem}.`);
  return { type, name, value: chosen };
}

function fillBasic(
  options: readonly APIApplicationCommandOption[],
  values: OptionValues,
  rules: FillRules,
): FilledOption[] {
  const basic = options as readonly APIApplicationCommandBasicOption[];
  const entries = Object.entries(values);
  const find = (name: string) => basic.find((option) => isNamed(option, name, rules.locale));
  const unknown = entries.find(([name]) => !find(name));
  if (unknown) throw new ClientRefusal(`There is no option ${unknown[0]}.`);
  const missing = basic.find(
    (option) => option.required && !entries.some(([name]) => isNamed(option, name, rules.locale)),
  );
  if (missing && !rules.force && rules.focused === null) {
    throw new ClientRefusal(`The option ${missing.name} is required.`);
  }
  return entries.flatMap(([name, value]) => {
    const option = find(name);
    return option ? [fillOne(option, value, rules)] : [];
  });
}

/**
 * What a person typed after a command, checked like the client does and put into the form of an
 * interaction. `path` holds the names of subcommand group and subcommand.
 */
export function fillOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  rules: FillRules,
): FilledOption[] {
  const fill = (
    options: readonly APIApplicationCommandOption[],
    [next, ...rest]: readonly string[],
  ): FilledOption[] => {
    const nested = options.filter(
      ({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup,
    );
    if (next === undefined) {
      if (nested.length > 0) throw new ClientRefusal(`/${command.name} needs a subcommand.`);
      return fillBasic(options, values, rules);
    }
    const chosen = nested.find((option) => isNamed(option, next, rules.locale));
    if (!chosen) throw new ClientRefusal(`/${command.name} has no subcommand ${next}.`);
    const inside = ('options' in chosen && chosen.options) || [];
    return [{ type: chosen.type, name: chosen.name, options: fill(inside, rest) }];
  };
  return fill(command.options ?? [], path);
}
