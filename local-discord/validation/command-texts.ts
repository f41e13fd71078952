import { type Fault, type Fields, type Path, requireField, textField } from './form.ts';
import { checkLocalizations } from './localizations.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function isName(name: string, lowercase: boolean): boolean {
  return !lowercase || (namePattern.test(name) && name === name.toLowerCase());
}

/** A command's or option's name in every language; lower case for slash commands and options. */
export function checkCommandName(
  faults: Fault[],
  path: Path,
  fields: Fields,
  { lowercase }: { lowercase: boolean },
): void {
  const limits = { min: 1, max: 32 };
  const wrong = { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
  const namePath = [...path, 'name'];
  if (requireField(faults, namePath, fields.name)) {
    const name = textField(faults, namePath, fields.name, limits);
    if (name && !isName(name, lowercase)) faults.push({ path: namePath, ...wrong });
  }
  const localizationsPath = [...path, 'name_localizations'];
  const names = checkLocalizations(faults, localizationsPath, fields.name_localizations, limits);
  if (names.some((name) => !isName(name, lowercase))) {
    faults.push({ path: localizationsPath, ...wrong });
  }
}

export function checkCommandDescription(faults: Fault[], path: Path, fields: Fields): void {
  const limits = { min: 1, max: 100 };
  const descriptionPath = [...path, 'description'];
  if (requireField(faults, descriptionPath, fields.description)) {
    textField(faults, descriptionPath, fields.description, limits);
  }
  const localizations = fields.description_localizations;
  checkLocalizations(faults, [...path, 'description_localizations'], localizations, limits);
}
