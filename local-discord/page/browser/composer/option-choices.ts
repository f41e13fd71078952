import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../protocol.ts';
import { type Language, type Texts, useLanguage, useTexts } from '../language/texts.ts';
import { suggestions } from '../state/do.ts';
import { displayName } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import { localName } from './commands.ts';
import { type CommandDraft, valuesOf } from './draft.ts';

export interface OptionChoice {
  label: string;
  value: string | number | boolean;
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const types = { boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9 };

/** How long the bot is not asked while one types, in milliseconds. */
const pause = 120;

/** What an option can be without asking the bot; null where anything can be typed. */
function knownChoices(
  option: APIApplicationCommandBasicOption,
  snapshot: Snapshot,
  language: Language,
  texts: Texts,
): OptionChoice[] | null {
  if ('choices' in option && option.choices?.length) {
    return option.choices.map((choice) => ({
      label: localName(choice, language),
      value: choice.value,
    }));
  }
  const users = snapshot.users.map((user) => ({ label: displayName(user), value: user.id }));
  const roles = snapshot.roles.map(({ id, name }) => ({ label: name, value: id }));
  switch (option.type as number) {
    case types.boolean:
      return [
        { label: texts.yes, value: true },
        { label: texts.no, value: false },
      ];
    case types.user:
      return users;
    case types.role:
      return roles;
    case types.mentionable:
      return [...users, ...roles];
    case types.channel:
      return snapshot.channels
        .filter(({ recipientId }) => recipientId === null)
        .map(({ id, name }) => ({ label: `#${name}`, value: id }));
    default:
      return null;
  }
}

/** What the bot offers while an option is typed; null while it has not answered. */
function useAutocomplete(
  channelId: string,
  draft: CommandDraft,
  option: APIApplicationCommandBasicOption | undefined,
): OptionChoice[] | null {
  const [answer, setAnswer] = useState<OptionChoice[] | null>(null);
  const asks = option && 'autocomplete' in option && option.autocomplete === true;
  const typed = (option && draft.filled[option.name]?.text) ?? '';
  const picked = option && draft.filled[option.name]?.picked !== undefined;
  useEffect(() => {
    if (!option || !asks || picked) return;
    let current = true;
    const timer = setTimeout(async () => {
      const values = { ...valuesOf(draft), [option.name]: typed };
      const offered = await suggestions(channelId, draft.usage.name, option.name, values);
      if (current) setAnswer((offered ?? []).map(({ name, value }) => ({ label: name, value })));
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [option?.name, typed, picked]);
  useEffect(() => setAnswer(null), [option?.name]);
  return asks ? answer : [];
}

/** What can be picked for an option right now, and whether the bot is still asked. */
export function useChoices(
  channelId: string,
  draft: CommandDraft,
  option: APIApplicationCommandBasicOption | undefined,
): { choices: OptionChoice[]; waiting: boolean; fixed: boolean } {
  const snapshot = useView((view) => view.snapshot);
  const language = useLanguage();
  const texts = useTexts();
  const offered = useAutocomplete(channelId, draft, option);
  if (!option || !snapshot) return { choices: [], waiting: false, fixed: false };
  const { text = '', picked } = draft.filled[option.name] ?? {};
  const known = knownChoices(option, snapshot, language, texts);
  if (picked !== undefined) return { choices: [], waiting: false, fixed: false };
  if (!known) return { choices: offered ?? [], waiting: offered === null, fixed: false };
  const wanted = text.toLowerCase();
  const choices = known.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 25);
  return { choices, waiting: false, fixed: true };
}
