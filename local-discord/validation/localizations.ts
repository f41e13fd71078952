import { Locale } from 'discord-api-types/v10';
import { type Fault, objectField, type Path, quotedList, textField } from './form.ts';

const locales: readonly string[] = Object.values(Locale);

/**
 * Texts by locale; a key Discord does not know, like `ua`, is refused.
 * https://docs.discord.com/developers/reference#locales
 */
export function checkLocalizations(
  faults: Fault[],
  path: Path,
  value: unknown,
  limits: { min: number; max: number },
): string[] {
  const texts: string[] = [];
  for (const [locale, text] of Object.entries(objectField(faults, path, value) ?? {})) {
    if (!locales.includes(locale)) {
      const message = `Value must be one of ${quotedList(locales)}.`;
      faults.push({ path: [...path, locale], code: 'BASE_TYPE_CHOICES', message });
    }
    const read = textField(faults, [...path, locale], text, limits);
    if (read !== undefined) texts.push(read);
  }
  return texts;
}
