import { useView } from '../state/view.ts';
import { english } from './english.ts';
import { polish } from './polish.ts';
import { ukrainian } from './ukrainian.ts';

export type Language = 'en' | 'uk' | 'pl';

/** Everything the page itself says. What the bot says comes from the bot. */
export interface Texts {
  connecting: string;
  connectionLost: string;
  skipToMessages: string;
  skipToComposer: string;
  servers: string;
  home: string;
  channels: string;
  directMessages: string;
  openChannels: string;
  closeChannels: string;
  unread(count: number): string;
  messages(channel: string): string;
  startOf(channel: string): string;
  startOfText(channel: string): string;
  app: string;
  you: string;
  youAre: string;
  noRole: string;
  secondWindow(name: string): string;
  language: string;
  theme: string;
  themes: { system: string; light: string; dark: string };
  placeholder(channel: string): string;
  mayNotWrite: string;
  sendMessage: string;
  today: string;
  yesterday: string;
  at: string;
  edited: string;
  used: string;
  onlyYou: string;
  dismiss: string;
  thinking: string;
  sending: string;
  noResponse: string;
  interactionFailed: string;
  typing(names: string): string;
  react: string;
  reply: string;
  edit: string;
  deleteIt: string;
  pinIt: string;
  unpinIt: string;
  copyText: string;
  more: string;
  apps: string;
  actions: string;
  editHint: { escape: string; cancel: string; enter: string; save: string };
  editLabel: string;
  replyingTo: string;
  cancelReply: string;
  pingOn: string;
  pingOff: string;
  originalDeleted: string;
  attachment: string;
  pinned: string;
  pinnedLink: string;
  pinnedBefore: string;
  seeAllPins: string;
  pins: string;
  noPins: string;
  jump: string;
  close: string;
  spoiler: string;
  select: string;
  commands: string;
  commandsMatching(text: string): string;
  notForYou(name: string): string;
  members: string;
  options: string;
  optional: string;
  required: string;
  requiredMissing: string;
  addOption(name: string): string;
  runCommand: string;
  leaveCommand: string;
  noSuggestions: string;
  loading: string;
  yes: string;
  no: string;
  outOf(count: number, most: number): string;
  submit: string;
  cancel: string;
  modalFailed: string;
  pictureElsewhere: string;
  developer: string;
  developerIntro: string;
  question: string;
  questionNumber: string;
  stations: string;
  noTrace: string;
  exchanges: string;
  request: string;
  event: string;
  underWay: string;
  total: string;
  yesNo: { true: string; false: string };
}

const all: Record<Language, Texts> = { en: english, uk: ukrainian, pl: polish };

export const languageNames: Record<Language, string> = {
  en: 'English',
  uk: 'Українська',
  pl: 'Polski',
};

/** The locale that Discord would send for a language. */
export function localeOf(language: Language): 'en-US' | 'uk' | 'pl' {
  return language === 'en' ? 'en-US' : language;
}

export function useLanguage(): Language {
  return useView((view) => view.address.language);
}

export function useTexts(): Texts {
  return all[useLanguage()];
}
