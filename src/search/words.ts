/**
 * One spelling for all the ways a word is typed: lower case, no accents, and for Cyrillic one letter
 * for those that Ukrainian, Russian and hurried typing confuse (и/і/ї/ы/й, е/є/э/ё, г/ґ, no ь, ъ or
 * apostrophe); an English possessive is the word itself. "Zełenski" -> "zelenski", "Poland's" -> "poland",
 * "президентъ" -> "президент"; "угода" and "угоди" stay apart.
 */
export function foldSpelling(text: string): string {
  return text
    .replace(/(?<=\p{L})['’ʼ`´‘]s(?![\p{L}\p{N}])/giu, '')
    .replace(/['’ʼ`´‘]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łґіїыйєэёьъ]/g, (letter) => foldedLetters[letter] ?? letter);
}

const foldedLetters: Record<string, string> = {
  ł: 'l',
  ґ: 'г',
  і: 'и',
  ї: 'и',
  ы: 'и',
  й: 'и',
  є: 'е',
  э: 'е',
  ё: 'е',
  ь: '',
  ъ: '',
};

/** The most words of a text that are looked at; a Discord message can hold about 400. */
export const mostWords = 120;

/** The text without what Discord shows as links, mentions, custom emoji, commands and times. */
export function withoutMarks(text: string): string {
  return text
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/<(?:@[!&]?|#|a?:\w+:|\/[^:>]*:|t:)-?\d*(?::\w)?>/g, ' ');
}

/** What separates thousands: "1,000,000", "1 000 000", also with the blanks that do not break. */
const thousands = /(?<=(?<!\d)\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})*)[ ,.\u00a0\u202f](?=\d{3}(?!\d))/g;

/**
 * The words of a text as the search compares them, in order.
 * Links, mentions, custom emoji and code marks are no words; "MiG-29" gives "mig" and "29",
 * "1,000,000" gives "1000000".
 */
export function splitWords(text: string): string[] {
  const cleaned = withoutMarks(text.slice(0, 4000)).replace(thousands, '');
  return foldedWords(cleaned).slice(0, mostWords);
}

/** The words of a text that has no marks and no separated thousands, in one spelling. */
export function foldedWords(text: string): string[] {
  return foldSpelling(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** The first five letters: a rough stem that serves English, Ukrainian and Polish alike. */
export function wordStart(word: string): string {
  return word.slice(0, 5);
}
