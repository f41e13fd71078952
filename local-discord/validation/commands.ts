import { ApplicationCommandType } from 'discord-api-types/v10';
import { checkOptions } from './command-options.ts';
import { checkCommandDescription, checkCommandName } from './command-texts.ts';
import {
  booleanField,
  checkLength,
  choiceField,
  type Fault,
  type Fields,
  isAbsent,
  listField,
  type Path,
} from './form.ts';

const types = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
];

/** The longest of a text and its localizations, in characters. */
function longest(text: unknown, localizations: unknown): number {
  const texts = [text, ...Object.values((localizations as Fields | null | undefined) ?? {})];
  return Math.max(...texts.map((value) => (typeof value === 'string' ? value.length : 0)));
}

/**
 * A command's size: its names, descriptions and choices with those of all options inside.
 * https://docs.discord.com/developers/interactions/application-commands#slash-commands
 */
function sizeOf(fields: Fields): number {
  const choices = (fields.choices ?? []) as Fields[];
  const options = (fields.options ?? []) as Fields[];
  const choiceSizes = choices.map(
    ({ name, name_localizations, value }) =>
      longest(name, name_localizations) + (typeof value === 'string' ? value.length : 0),
  );
  return [...choiceSizes, ...options.map(sizeOf)].reduce(
    (sum, size) => sum + size,
    longest(fields.name, fields.name_localizations) +
      longest(fields.description, fields.description_localizations),
  );
}

function checkNumbers(
  faults: Fault[],
  path: Path,
  value: unknown,
  choices: readonly number[],
): void {
  const list = listField(faults, path, value);
  if (!list) return;
  checkLength(faults, path, list.length, { min: 1, max: choices.length });
  for (const [index, item] of list.entries()) {
    choiceField(faults, [...path, index], item, choices);
    if (list.indexOf(item) !== index) {
      const message = 'The set already contains this value';
      faults.push({ path: [...path, index], code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message });
    }
  }
}

/**
 * Holds a command that is to be registered against Discord's rules.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object
 */
export function checkCommand(faults: Fault[], path: Path, command: Fields): void {
  const type =
    choiceField(faults, [...path, 'type'], command.type, types) ?? ApplicationCommandType.ChatInput;
  const isSlash = type === ApplicationCommandType.ChatInput;
  checkCommandName(faults, path, command, { lowercase: isSlash });
  if (isSlash) {
    checkCommandDescription(faults, path, command);
    checkOptions(faults, [...path, 'options'], command.options);
  } else {
    const description = String(command.description ?? '');
    checkLength(faults, [...path, 'description'], description.length, { max: 0 });
    const options = listField(faults, [...path, 'options'], command.options) ?? [];
    checkLength(faults, [...path, 'options'], options.length, { max: 0 });
  }
  const permissions = command.default_member_permissions;
  if (!isAbsent(permissions) && !/^\d+$/.test(String(permissions))) {
    const message = `Value "${String(permissions)}" is not int.`;
    const permissionsPath = [...path, 'default_member_permissions'];
    faults.push({ path: permissionsPath, code: 'NUMBER_TYPE_COERCE', message });
  }
  checkNumbers(faults, [...path, 'contexts'], command.contexts, [0, 1, 2]);
  checkNumbers(faults, [...path, 'integration_types'], command.integration_types, [0, 1]);
  booleanField(faults, [...path, 'nsfw'], command.nsfw);
  booleanField(faults, [...path, 'dm_permission'], command.dm_permission);
  if (sizeOf(command) > 8000) {
    const message = 'Command exceeds maximum size (8000)';
    faults.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
}
