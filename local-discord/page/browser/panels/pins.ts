import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Components } from '../components/components.ts';
import { messageTime } from '../format/time.ts';
import { Avatar } from '../frame/avatar.ts';
import { Icon } from '../frame/icons.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { Markdown } from '../markdown/view.ts';
import { jumpTo } from '../messages/jump.ts';
import { act } from '../state/do.ts';
import { currentChannel, displayName } from '../state/look-up.ts';
import { change, useView } from '../state/view.ts';

function Pin({ message, mayPin }: { message: APIMessage; mayPin: boolean }) {
  const language = useLanguage();
  const texts = useTexts();
  const { id: messageId, channel_id: channelId, author } = message;
  return html`<li class="pin">
    <div class="pin-head">
      <${Avatar} user=${author} size=${28} />
      <strong>${displayName(author)}</strong>
      <time datetime=${message.timestamp}>${messageTime(new Date(message.timestamp), language, texts)}</time>
      <span class="end">
        <button type="button" class="button secondary small" onClick=${() => jumpTo(messageId)}>${texts.jump}</button>
        ${mayPin && html`<button type="button" class="tool" aria-label=${texts.unpinIt} title=${texts.unpinIt} onClick=${() => act({ do: 'unpin', channelId, messageId })}><${Icon} name="close" size=${16} /></button>`}
      </span>
    </div>
    <div class="pin-body">
      ${message.content && html`<${Markdown} text=${message.content} />`}
      <${Components} message=${message} />
    </div>
  </li>`;
}

/** The channel's pinned messages, newest pin first. */
export function Pins({ channelId }: { channelId: string }) {
  const channel = useView((view) => currentChannel(view, channelId));
  const messages = useView((view) => view.messages);
  const texts = useTexts();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.focus(), []);
  const close = () => {
    change({ panel: 'none' });
    document.querySelector<HTMLElement>('#open-pins')?.focus();
  };
  const pinned = (channel?.pinIds ?? []).flatMap((id) => messages.get(id) ?? []);
  return html`<section
    class="pins"
    tabindex="-1"
    ref=${panel}
    aria-label=${texts.pins}
    onKeyDown=${({ key }: KeyboardEvent) => key === 'Escape' && close()}
  >
    <header>
      <${Icon} name="pin" />
      <h2>${texts.pins}</h2>
      <button type="button" class="tool end" aria-label=${texts.close} onClick=${close}><${Icon} name="close" /></button>
    </header>
    ${
      pinned.length === 0
        ? html`<p class="muted">${texts.noPins}</p>`
        : html`<ul>${pinned.map((message) => html`<${Pin} key=${message.id} message=${message} mayPin=${channel?.mayPin ?? false} />`)}</ul>`
    }
  </section>`;
}
