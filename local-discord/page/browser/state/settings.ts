import type { Language } from '../language/texts.ts';

/** What stands in the address and so is this window's own: who one is, and where. */
export interface Address {
  /** the person's key, e.g. moderator; empty for the first one */
  as: string;
  language: Language;
  channelId: string;
}

export type Theme = 'system' | 'light' | 'dark';

const languages: readonly string[] = ['en', 'uk', 'pl'] satisfies Language[];
const themes: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[];

function browserLanguage(): Language {
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2));
  return (preferred.find((tag) => languages.includes(tag)) ?? 'en') as Language;
}

export function readAddress(): Address {
  const parameters = new URLSearchParams(location.search);
  const language = parameters.get('lang') ?? localStorage.getItem('language') ?? '';
  return {
    as: parameters.get('as') ?? '',
    language: languages.includes(language) ? (language as Language) : browserLanguage(),
    channelId: parameters.get('channel') ?? '',
  };
}

/** The address of this page for someone, in a language, at a channel; without the token. */
export function addressOf({ as, language, channelId }: Address): string {
  const parameters = new URLSearchParams({ as, lang: language });
  if (channelId) parameters.set('channel', channelId);
  return `/?${parameters}`;
}

export function writeAddress(address: Address): void {
  history.replaceState(null, '', addressOf(address));
  localStorage.setItem('language', address.language);
}

export function readTheme(): Theme {
  const theme = localStorage.getItem('theme') ?? '';
  return themes.includes(theme) ? (theme as Theme) : 'system';
}

/** Shows the page light or dark, and keeps doing so. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset.theme = shown;
  };
  dark.onchange = theme === 'system' ? apply : null;
  apply();
}
