import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { localName } from '../composer/commands.ts';
import { Icon, type IconName } from '../frame/icons.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { act, runMessageCommand, startReply } from '../state/do.ts';
import { currentChannel } from '../state/look-up.ts';
import { change, useView } from '../state/view.ts';

const messageCommand = 3;

interface Entry {
  label: string;
  icon?: IconName;
  dangerous?: boolean;
  run(): void;
}

function useCommands(channelId: string): APIApplicationCommand[] {
  const snapshot = useView((view) => view.snapshot);
  const channel = useView((view) => currentChannel(view, channelId));
  return (snapshot?.commands ?? []).filter(
    ({ id, type }) => type === messageCommand && channel?.commandIds.includes(id),
  );
}

function useEntries(message: APIMessage, own: boolean): { plain: Entry[]; apps: Entry[] } {
  const texts = useTexts();
  const language = useLanguage();
  const channel = useView((view) => currentChannel(view, message.channel_id));
  const commands = useCommands(message.channel_id);
  const target = { channelId: message.channel_id, messageId: message.id };
  const pinning = message.pinned ? ('unpin' as const) : ('pin' as const);
  const plain: (Entry | false | undefined)[] = [
    own && { label: texts.edit, icon: 'edit', run: () => change({ editingId: message.id }) },
    channel?.mayWrite && { label: texts.reply, icon: 'reply', run: () => startReply(message.id) },
    message.content !== '' && {
      label: texts.copyText,
      icon: 'copy',
      run: () => navigator.clipboard.writeText(message.content),
    },
    channel?.mayPin && {
      label: message.pinned ? texts.unpinIt : texts.pinIt,
      icon: 'pin',
      run: () => act({ do: pinning, ...target }),
    },
    (own || channel?.mayDeleteOthers) && {
      label: texts.deleteIt,
      icon: 'trash',
      dangerous: true,
      run: () => act({ do: 'delete', ...target }),
    },
  ];
  const apps = commands.map((command) => ({
    label: localName(command, language),
    run: () => runMessageCommand(message.channel_id, message.id, command.name),
  }));
  return { plain: plain.filter((entry) => typeof entry === 'object'), apps };
}

/** Arrows, Home, End and Escape, as in any menu. */
function moveInMenu(event: KeyboardEvent, close: () => void): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items[(at - 1 + items.length) % items.length],
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  if (!target && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  target?.focus();
}

interface MenuProps {
  message: APIMessage;
  own: boolean;
  close(): void;
}

/** A message's menu, with the commands that applications put into it. */
export function Menu({ message, own, close }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const texts = useTexts();
  const { plain, apps } = useEntries(message, own);
  useLayoutEffect(() => {
    const edge = menu.current?.closest('.scroller')?.getBoundingClientRect().bottom;
    const bottom = menu.current?.getBoundingClientRect().bottom ?? 0;
    // Below the last message it would make the list longer, and shorter again when it closes.
    menu.current?.classList.toggle('upward', edge !== undefined && bottom > edge);
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const leave = (event: Event) => {
      const inside = menu.current?.parentElement?.contains(event.target as Element);
      if (!inside) close();
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, []);
  const closeAndReturn = () => {
    close();
    document.querySelector<HTMLElement>(`#message-${message.id}`)?.focus();
  };
  const draw = ({ label, icon, dangerous, run }: Entry) => {
    const choose = () => {
      closeAndReturn();
      run();
    };
    return html`<button type="button" role="menuitem" tabindex="-1" class=${dangerous ? 'dangerous' : ''} onClick=${choose}>
      <span>${label}</span>${icon && html`<${Icon} name=${icon} size=${18} />`}
    </button>`;
  };
  return html`<div
    class="menu"
    role="menu"
    aria-label=${texts.actions}
    ref=${menu}
    onKeyDown=${(event: KeyboardEvent) => moveInMenu(event, closeAndReturn)}
  >
    ${plain.map(draw)}
    ${
      apps.length > 0 &&
      html`<div role="group" aria-label=${texts.apps}>
        <div class="menu-title" aria-hidden="true">${texts.apps}</div>
        ${apps.map(draw)}
      </div>`
    }
  </div>`;
}
