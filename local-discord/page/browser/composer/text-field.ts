import type { APIUser } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from '../frame/avatar.ts';
import { Icon } from '../frame/icons.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { say, showNotice } from '../state/do.ts';
import { channelTitle, currentChannel, displayName } from '../state/look-up.ts';
import { change, currentView, useView } from '../state/view.ts';
import { CommandSuggestion } from './command-suggestion.ts';
import { matching, type Usage, usagesIn } from './commands.ts';
import { fillIn, setDraft } from './draft.ts';
import { fitHeight } from './fit.ts';
import { completeMention, mentionBefore, withMentions } from './mentions.ts';
import { type Suggestion, SuggestionList, useSuggestions } from './suggestions.ts';

const listId = 'composer-suggestions';

function useUsages(channelId: string): Usage[] {
  const snapshot = useView((view) => view.snapshot);
  const language = useLanguage();
  const channel = snapshot?.channels.find(({ id }) => id === channelId);
  return snapshot && channel ? usagesIn(snapshot, channel, language) : [];
}

function mentionSuggestion(user: APIUser, pick: () => void): Suggestion {
  const content = html`<${Avatar} user=${user} size=${24} />
    <span>${displayName(user)}</span><span class="muted end">${user.username}</span>`;
  return { key: user.id, content, pick };
}

/** Starts changing one's own last message, as arrow up does in an empty field. */
function editLast(channelId: string): void {
  const { messages, snapshot } = currentView();
  const own = [...messages.values()].filter(
    ({ channel_id, author, type }) =>
      channel_id === channelId && author.id === snapshot?.me && (type === 0 || type === 19),
  );
  const last = own.at(-1);
  if (last) change({ editingId: last.id });
}

/** The field for texts; "/" opens the commands, "@" the members. */
export function TextField({ channelId, text }: { channelId: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(text.length);
  const [closed, setClosed] = useState(false);
  const users = useView((view) => view.snapshot?.users) ?? [];
  const title = useView((view) => {
    const channel = currentChannel(view, channelId);
    return channel && channelTitle(view, channel);
  });
  const usages = useUsages(channelId);
  const texts = useTexts();
  useLayoutEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    if (field.current) fitHeight({ currentTarget: field.current } as unknown as Event);
  }, [text]);

  const command = /^\/([^\n]*)$/.exec(text)?.[1];
  const begun = mentionBefore(text.slice(0, cursor));
  const suggestions: Suggestion[] = [];
  if (command !== undefined && !closed) {
    for (const usage of matching(usages, command).filter(({ allowed }) => allowed)) {
      const content = html`<${CommandSuggestion} usage=${usage} />`;
      suggestions.push({ key: usage.name, content, pick: () => fillIn(channelId, usage) });
    }
  } else if (begun !== null && !closed) {
    for (const user of users.filter(({ username }) => username.startsWith(begun.toLowerCase()))) {
      const pick = () => {
        const completed = completeMention(text, cursor, user.username);
        setDraft(channelId, { text: completed });
        setCursor(completed.length);
      };
      suggestions.push(mentionSuggestion(user, pick));
    }
  }
  const { active, setActive, onKey } = useSuggestions(suggestions);

  const write = (event: Event) => {
    const { value, selectionStart } = event.currentTarget as HTMLTextAreaElement;
    setClosed(false);
    setCursor(selectionStart);
    // A command's name and a space choose it; what follows is its first option.
    const exact = usages.find(
      ({ allowed, label, name }) =>
        allowed && (value.startsWith(`/${label} `) || value.startsWith(`/${name} `)),
    );
    const longer = matching(usages, value.slice(1)).filter(({ allowed }) => allowed);
    if (exact && longer.length === 0) {
      const used = value.startsWith(`/${exact.label} `) ? exact.label : exact.name;
      fillIn(channelId, exact, value.slice(used.length + 2));
    } else setDraft(channelId, { text: value });
  };
  const submit = async () => {
    // What was typed last may not be drawn yet.
    const typed = field.current?.value ?? text;
    const written = typed.trim();
    if (!written) return;
    const refused = usages.find(
      ({ allowed, label, name }) => !allowed && [`/${label}`, `/${name}`].includes(written),
    );
    if (refused) return showNotice(texts.notForYou(`/${refused.label}`));
    setDraft(channelId, { text: '' });
    if (!(await say(channelId, withMentions(written, users)))) setDraft(channelId, { text: typed });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      if (suggestions.length > 0) setClosed(true);
      else change({ replyTo: null });
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      editLast(channelId);
    }
  };
  const open = suggestions.length > 0;
  const head =
    command === undefined
      ? texts.members
      : command
        ? texts.commandsMatching(`/${command}`)
        : texts.commands;
  return html`${
    open &&
    html`<${SuggestionList} id=${listId} label=${head} head=${head} suggestions=${suggestions} active=${active} setActive=${setActive} />`
  }
  <div class="field">
    <textarea
      id="composer"
      ref=${field}
      rows="1"
      value=${text}
      maxlength="2000"
      placeholder=${texts.placeholder(title ?? '')}
      aria-label=${texts.placeholder(title ?? '')}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${open ? listId : undefined}
      aria-activedescendant=${open ? `${listId}-${active}` : undefined}
      autocomplete="off"
      onInput=${write}
      onKeyDown=${onKeyDown}
      onClick=${() => setCursor(field.current?.selectionStart ?? 0)}
    ></textarea>
    <button type="button" class="tool" title=${texts.commands} aria-label=${texts.commands} onClick=${() => {
      setDraft(channelId, { text: '/' });
      setClosed(false);
      field.current?.focus();
    }}>
      <${Icon} name="slash" size=${22} />
    </button>
    <button type="button" class="tool" title=${texts.sendMessage} aria-label=${texts.sendMessage} disabled=${text.trim() === ''} onClick=${submit}>
      <${Icon} name="send" size=${22} />
    </button>
  </div>`;
}
