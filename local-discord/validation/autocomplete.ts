import {
  checkLength,
  type Fault,
  listField,
  objectField,
  refuseIfFaulty,
  requireField,
  textField,
} from './form.ts';
import { checkLocalizations } from './localizations.ts';

export interface Choice {
  name: string;
  value: string | number;
}

/**
 * Reads the choices of an autocomplete response: 25 at most, texts of 1 to 100 characters.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete
 */
export function readChoices(data: unknown): Choice[] {
  const faults: Fault[] = [];
  const fields = objectField(faults, ['data'], data);
  const path = ['data', 'choices'];
  requireField(faults, path, fields?.choices);
  const choices = listField(faults, path, fields?.choices) ?? [];
  checkLength(faults, path, choices.length, { max: 25 });
  for (const [index, item] of choices.entries()) {
    const choice = objectField(faults, [...path, index], item);
    if (choice) checkChoice(faults, [...path, index], choice);
  }
  refuseIfFaulty(faults);
  return choices as Choice[];
}

/** One choice of a list: its name and, where that is text, its value are 1 to 100 characters. */
export function checkChoice(
  faults: Fault[],
  path: readonly (string | number)[],
  choice: Record<string, unknown>,
): void {
  const limits = { min: 1, max: 100 };
  if (requireField(faults, [...path, 'name'], choice.name)) {
    textField(faults, [...path, 'name'], choice.name, limits);
  }
  if (requireField(faults, [...path, 'value'], choice.value) && typeof choice.value !== 'number') {
    textField(faults, [...path, 'value'], choice.value, limits);
  }
  checkLocalizations(faults, [...path, 'name_localizations'], choice.name_localizations, limits);
}
