import type { Language } from '../knowledge/types.ts';
import { withoutMarks } from './words.ts';

/** How often each word stands in the phrasings of each language. */
export type WordCounts = ReadonlyMap<string, Partial<Record<Language, number>>>;

/**
 * Tells a text's language. Cyrillic is Ukrainian (Russian is answered in Ukrainian), Polish letters are
 * Polish; for the rest the words' frequencies decide.
 * @param words The text's words, folded.
 * @returns undefined where nothing tells: digits, names alone, words of none of the languages.
 */
export function tellLanguage(
  text: string,
  words: readonly string[],
  counts: WordCounts,
  languages: readonly Language[],
): Language | undefined {
  const letters = withoutMarks(text);
  const cyrillic = letters.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // Latin names stand in Ukrainian questions, hardly ever the other way round.
  if (2 * cyrillic > latin && cyrillic > 1 && languages.includes('uk')) return 'uk';
  const latinLanguages = languages.filter((language) => language !== 'uk');
  if (latinLanguages.length === 1 && latin > 0) return latinLanguages[0];
  if (/[ąćęłńśźż]/i.test(letters) && languages.includes('pl')) return 'pl';
  const totals: Partial<Record<Language, number>> = {};
  for (const word of words) {
    const count = counts.get(word);
    if (!count || /^\d/.test(word)) continue;
    const all = latinLanguages.reduce((sum, language) => sum + (count[language] ?? 0), 0);
    for (const language of latinLanguages) {
      const share = ((count[language] ?? 0) + 0.2) / (all + 0.2 * latinLanguages.length);
      totals[language] = (totals[language] ?? 0) + Math.log(share * latinLanguages.length);
    }
  }
  const ranked = latinLanguages.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const [first, second] = ranked;
  const lead = first && second ? (totals[first] ?? 0) - (totals[second] ?? 0) : 0;
  return lead > 0.5 ? first : undefined;
}
