import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { checkChoice } from './autocomplete.ts';
import { checkCommandDescription, checkCommandName } from './command-texts.ts';
import {
  booleanField,
  checkLength,
  choiceField,
  type Fault,
  type Fields,
  integerField,
  isAbsent,
  listField,
  objectField,
  type Path,
  requireField,
} from './form.ts';

const Type = ApplicationCommandOptionType;
const allTypes = Object.values(Type).filter((value) => typeof value === 'number');
const valueTypes = allTypes.filter(
  (type) => type !== Type.Subcommand && type !== Type.SubcommandGroup,
);
const inGroup = [Type.Subcommand];
const withChoices: unknown[] = [Type.String, Type.Integer, Type.Number];

function refuse(faults: Fault[], path: Path, code: string, message: string): void {
  faults.push({ path, code, message });
}

function checkChoices(faults: Fault[], path: Path, option: Fields): void {
  const choices = listField(faults, path, option.choices);
  if (!choices) return;
  checkLength(faults, path, choices.length, { max: 25 });
  const names = new Set<unknown>();
  for (const [index, item] of choices.entries()) {
    const choice = objectField(faults, [...path, index], item);
    if (!choice) continue;
    checkChoice(faults, [...path, index], choice);
    if (names.has(choice.name)) {
      const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS';
      refuse(faults, [...path, index], code, 'Option choice name already exists');
    }
    names.add(choice.name);
  }
  if (choices.length > 0 && option.autocomplete) {
    const code = 'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE';
    refuse(faults, path, code, 'Choices and autocomplete cannot both be set');
  }
}

/** The limits an option of text or number can set to its value. */
function checkBounds(faults: Fault[], path: Path, option: Fields): void {
  for (const [name, lowest] of [
    ['min_length', 0],
    ['max_length', 1],
  ] as const) {
    if (isAbsent(option[name])) continue;
    const limits = { min: lowest, max: 6000 };
    integerField(faults, [...path, name], option[name], limits);
    if (option.type !== Type.String) {
      const message = 'Only string options can have a length';
      refuse(faults, [...path, name], 'APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID', message);
    }
  }
  for (const name of ['min_value', 'max_value'] as const) {
    if (isAbsent(option[name])) continue;
    if (
      typeof option[name] !== 'number' ||
      (option.type !== Type.Integer && option.type !== Type.Number)
    ) {
      const message = `Value "${option[name]}" is not int.`;
      refuse(faults, [...path, name], 'NUMBER_TYPE_COERCE', message);
    }
  }
}

function checkOption(
  faults: Fault[],
  path: Path,
  option: Fields,
  allowed: readonly ApplicationCommandOptionType[],
): void {
  checkCommandName(faults, path, option, { lowercase: true });
  checkCommandDescription(faults, path, option);
  if (!requireField(faults, [...path, 'type'], option.type)) return;
  const type = choiceField(faults, [...path, 'type'], option.type, allowed);
  if (type === undefined) return;
  if (type === Type.SubcommandGroup || type === Type.Subcommand) {
    const inside = type === Type.SubcommandGroup ? inGroup : valueTypes;
    checkOptions(faults, [...path, 'options'], option.options, inside);
    return;
  }
  booleanField(faults, [...path, 'required'], option.required);
  booleanField(faults, [...path, 'autocomplete'], option.autocomplete);
  checkBounds(faults, path, option);
  if (withChoices.includes(type)) checkChoices(faults, [...path, 'choices'], option);
  else if (option.autocomplete || (option.choices as unknown[] | undefined)?.length) {
    const message = 'Only string, integer and number options have choices';
    refuse(faults, path, 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', message);
  }
}

/** Required options come first, names are used once, subcommands stand by themselves. */
function checkTogether(faults: Fault[], path: Path, options: readonly Fields[]): void {
  const names = new Set<unknown>();
  let sawOptional = false;
  for (const [index, option] of options.entries()) {
    const optionPath = [...path, index];
    if (names.has(option.name)) {
      const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
      refuse(faults, optionPath, code, 'Option name already exists');
    }
    names.add(option.name);
    if (option.type === Type.Subcommand || option.type === Type.SubcommandGroup) continue;
    if (option.required && sawOptional) {
      const code = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
      const message = 'Required options must be placed before non-required options';
      refuse(faults, optionPath, code, message);
    }
    if (!option.required) sawOptional = true;
  }
  const nested = options.filter(
    ({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup,
  );
  if (nested.length > 0 && nested.length < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    refuse(faults, path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
}

/**
 * Holds a list of options against Discord's rules.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
 */
export function checkOptions(
  faults: Fault[],
  path: Path,
  value: unknown,
  allowed: readonly ApplicationCommandOptionType[] = allTypes,
): void {
  const items = listField(faults, path, value) ?? [];
  checkLength(faults, path, items.length, { max: 25 });
  const options = items.map((item, index) => objectField(faults, [...path, index], item) ?? {});
  for (const [index, option] of options.entries()) {
    checkOption(faults, [...path, index], option, allowed);
  }
  checkTogether(faults, path, options);
}
