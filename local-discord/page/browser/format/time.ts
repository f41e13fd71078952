import { type Language, localeOf, type Texts } from '../language/texts.ts';

function formatter(language: Language, options: Intl.DateTimeFormatOptions) {
  const locale = language === 'en' ? 'en-GB' : localeOf(language);
  return new Intl.DateTimeFormat(locale, options);
}

export function clockTime(date: Date, language: Language): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit' }).format(date);
}

/** The day as a divider between messages names it. */
export function longDay(date: Date, language: Language): string {
  return formatter(language, { dateStyle: 'long' }).format(date);
}

/** In full, for tooltips. */
export function fullTime(date: Date, language: Language): string {
  return formatter(language, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}

export function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** "Today at 14:03", as a message's head has it. */
export function messageTime(date: Date, language: Language, texts: Texts): string {
  const time = clockTime(date, language);
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (isSameDay(date, new Date())) return `${texts.today} ${texts.at} ${time}`;
  if (isSameDay(date, yesterday)) return `${texts.yesterday} ${texts.at} ${time}`;
  return formatter(language, { dateStyle: 'short', timeStyle: 'short' }).format(date);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function relative(date: Date, language: Language): string {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  return format.format(Math.round(seconds / size), unit);
}

/** The styles of <t:seconds:style>. https://docs.discord.com/developers/reference#message-formatting */
const styles: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

export function styledTime(seconds: number, style: string, language: Language): string {
  const date = new Date(seconds * 1000);
  if (style === 'R') return relative(date, language);
  return formatter(language, styles[style] ?? styles.f ?? {}).format(date);
}
