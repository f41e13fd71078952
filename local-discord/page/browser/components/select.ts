import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../frame/icons.ts';
import { useTexts } from '../language/texts.ts';
import { operate } from '../state/do.ts';
import { displayName } from '../state/look-up.ts';
import { useView, type View } from '../state/view.ts';
import { componentTypes, emojiText, type SelectOption, type ShownComponent } from './shapes.ts';

/** What there is to pick from: the menu's own options, or people, roles and channels. */
function optionsOf({ type, options }: ShownComponent, { snapshot }: View): SelectOption[] {
  const { userSelect, roleSelect, mentionableSelect, channelSelect } = componentTypes;
  const users = (snapshot?.users ?? []).map((user) => ({
    label: displayName(user),
    value: user.id,
  }));
  const roles = (snapshot?.roles ?? []).map(({ id, name }) => ({ label: name, value: id }));
  if (type === userSelect) return users;
  if (type === roleSelect) return roles;
  if (type === mentionableSelect) return [...users, ...roles];
  if (type === channelSelect) {
    const channels = (snapshot?.channels ?? []).filter(({ recipientId }) => recipientId === null);
    return channels.map(({ id, name }) => ({ label: `#${name}`, value: id }));
  }
  return options ?? [];
}

interface ListProps {
  options: SelectOption[];
  picked: string[];
  several: boolean;
  label: string;
  pick(value: string): void;
  close(): void;
}

function List({ options, picked, several, label, pick, close }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(
    Math.max(
      0,
      options.findIndex(({ value }) => picked.includes(value)),
    ),
  );
  useLayoutEffect(() => {
    list.current?.focus();
    const leave = ({ target }: Event) => {
      if (!list.current?.parentElement?.contains(target as Element)) close();
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowDown: Math.min(at + 1, options.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: options.length - 1,
    }[event.key];
    if (target !== undefined) setAt(target);
    else if (event.key === 'Enter' || event.key === ' ') pick(options[at]?.value ?? '');
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  return html`<div
    class="select-list"
    role="listbox"
    tabindex="0"
    ref=${list}
    aria-label=${label}
    aria-multiselectable=${several}
    aria-activedescendant=${`select-option-${at}`}
    onKeyDown=${onKeyDown}
  >
    ${options.map(({ label: name, value, description, emoji }, index) => {
      const chosen = picked.includes(value);
      return html`<div
        role="option"
        id=${`select-option-${index}`}
        aria-selected=${chosen}
        class=${index === at ? 'at' : ''}
        onMouseEnter=${() => setAt(index)}
        onClick=${() => pick(value)}
      >
        ${emojiText(emoji) && html`<span class="emoji">${emojiText(emoji)}</span>`}
        <span class="option-text">
          <span>${name}</span>
          ${description && html`<small>${description}</small>`}
        </span>
        ${chosen && html`<${Icon} name="check" />`}
      </div>`;
    })}
  </div>`;
}

/** A menu to pick from. One pick is sent at once, several when the menu is closed. */
export function Select({ menu, message }: { menu: ShownComponent; message: APIMessage }) {
  const view = useView((whole) => whole);
  const texts = useTexts();
  const options = optionsOf(menu, view);
  const preset = options.filter((option) => option.default).map(({ value }) => value);
  const [picked, setPicked] = useState(preset);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { custom_id: customId = '', max_values: most = 1, min_values: least = 1 } = menu;
  const { id: messageId, channel_id: channelId } = message;
  const several = most > 1;
  const label = menu.placeholder ?? texts.select;
  const shown = options.filter(({ value }) => picked.includes(value));
  const sendAll = (values: string[]) =>
    operate({ do: 'select', channelId, messageId, customId, values });
  const close = () => {
    setOpen(false);
    opener.current?.focus();
    if (several && picked.length >= least && picked.join() !== preset.join()) sendAll(picked);
  };
  const pick = (value: string) => {
    if (several) {
      const others = picked.filter((other) => other !== value);
      setPicked(others.length < picked.length ? others : [...picked, value].slice(-most));
      return;
    }
    setPicked([value]);
    setOpen(false);
    opener.current?.focus();
    sendAll([value]);
  };
  const failed = view.used[`${messageId}/${customId}`] === 'failed';
  return html`<div class="select">
    <button
      type="button"
      ref=${opener}
      class="select-opener"
      aria-haspopup="listbox"
      aria-expanded=${open}
      disabled=${menu.disabled ?? false}
      onClick=${() => (open ? close() : setOpen(true))}
    >
      <span class=${shown.length ? '' : 'muted'}>${shown.map((option) => option.label).join(', ') || label}</span>
      <${Icon} name="down" />
    </button>
    ${open && html`<${List} options=${options} picked=${picked} several=${several} label=${label} pick=${pick} close=${close} />`}
    ${failed && html`<span class="hidden">${texts.interactionFailed}</span>`}
  </div>`;
}
