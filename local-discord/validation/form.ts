import type { Snowflake } from 'discord-api-types/v10';
import { discordError } from '../rest/errors.ts';

export type Path = readonly (string | number)[];
export type Fields = Record<string, unknown>;

/** One thing wrong with a request's body, as Discord reports it under the field's path. */
export interface Fault {
  path: Path;
  code: string;
  message: string;
}

/**
 * Throws 50035 with all faults under their paths, when there are any.
 * https://docs.discord.com/developers/reference#error-messages
 */
export function refuseIfFaulty(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const tree: Fields = {};
  for (const { path, code, message } of faults) {
    let node = tree;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as Fields;
    }
    node._errors ??= [];
    (node._errors as unknown[]).push({ code, message });
  }
  throw discordError('invalidFormBody', { errors: tree });
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Discord treats null like a field left out, except where it says otherwise. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function fault(faults: Fault[], path: Path, code: string, message: string): void {
  faults.push({ path, code, message });
}

/** Notes that a field that must be there is not; says whether it is there. */
export function requireField(faults: Fault[], path: Path, value: unknown): boolean {
  if (!isAbsent(value)) return true;
  fault(faults, path, 'BASE_TYPE_REQUIRED', 'This field is required');
  return false;
}

/** Holds a count or length against its limits, in Discord's words. */
export function checkLength(
  faults: Fault[],
  path: Path,
  length: number,
  { min = 0, max }: { min?: number; max: number },
): void {
  if (length >= min && length <= max) return;
  if (min > 0) {
    fault(faults, path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  } else {
    fault(faults, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

/** A text within its limits, or undefined when it is left out or wrong. Length counts code points. */
export function textField(
  faults: Fault[],
  path: Path,
  value: unknown,
  limits: { min?: number; max: number },
): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') {
    fault(faults, path, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
    return undefined;
  }
  checkLength(faults, path, [...value].length, limits);
  return value;
}

export function integerField(
  faults: Fault[],
  path: Path,
  value: unknown,
  limits: { min: number; max: number },
): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    fault(faults, path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    return undefined;
  }
  if (value < limits.min) {
    const message = `int value should be greater than or equal to ${limits.min}.`;
    fault(faults, path, 'NUMBER_TYPE_MIN', message);
  }
  if (value > limits.max) {
    const message = `int value should be less than or equal to ${limits.max}.`;
    fault(faults, path, 'NUMBER_TYPE_MAX', message);
  }
  return value;
}

export function booleanField(faults: Fault[], path: Path, value: unknown): boolean | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'boolean') return value;
  fault(faults, path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  return undefined;
}

/** How Discord writes a list of what is allowed: ('a', 'b') or (1, 2). */
export function quotedList(choices: readonly unknown[]): string {
  return `(${choices.map((choice) => (typeof choice === 'string' ? `'${choice}'` : choice)).join(', ')})`;
}

/** A value out of a few, or undefined when it is left out or wrong. */
export function choiceField<Choice>(
  faults: Fault[],
  path: Path,
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  if (isAbsent(value)) return undefined;
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) {
    fault(faults, path, 'BASE_TYPE_CHOICES', `Value must be one of ${quotedList(choices)}.`);
  }
  return chosen;
}

export function listField(faults: Fault[], path: Path, value: unknown): unknown[] | undefined {
  if (isAbsent(value)) return undefined;
  if (Array.isArray(value)) return value;
  fault(faults, path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  return undefined;
}

export function objectField(faults: Fault[], path: Path, value: unknown): Fields | undefined {
  if (isAbsent(value)) return undefined;
  if (isFields(value)) return value;
  fault(faults, path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  return undefined;
}

export function snowflakeField(faults: Fault[], path: Path, value: unknown): Snowflake | undefined {
  if (isAbsent(value)) return undefined;
  const text = String(value);
  if (/^\d{1,20}$/.test(text)) return text;
  fault(faults, path, 'NUMBER_TYPE_COERCE', `Value "${text}" is not snowflake.`);
  return undefined;
}
