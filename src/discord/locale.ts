import type { Language } from '../knowledge/types.ts';

/**
 * The language for a Discord locale (`en-GB`, `uk`, `pl`; Discord's reference, "Locales"). People whose
 * Discord is in Russian are answered in Ukrainian; undefined for every other language.
 */
export function languageOf(locale: string): Language | undefined {
  const start = locale.split('-')[0];
  if (start === 'ru') return 'uk';
  return start === 'en' || start === 'uk' || start === 'pl' ? start : undefined;
}
