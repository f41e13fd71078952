import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Components } from '../components/components.ts';
import { clockTime, fullTime, messageTime } from '../format/time.ts';
import { Avatar } from '../frame/avatar.ts';
import { Icon } from '../frame/icons.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { Markdown } from '../markdown/view.ts';
import { dismiss } from '../state/do.ts';
import { displayName, isEphemeral, isLoading } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import { Attachments } from './attachments.ts';
import { EditBox } from './edit-box.ts';
import { Embed } from './embed.ts';
import { Origin } from './origin.ts';
import { PinnedLine } from './pinned-line.ts';
import { Reactions } from './reactions.ts';
import { Toolbar } from './toolbar.ts';

/** Discord's number for "pinned a message". */
const pinnedMessage = 6;

/** How long an application may think before its token expires, in milliseconds. */
const thinkingTime = 15 * 60 * 1000;

function Head({ message }: { message: APIMessage }) {
  const language = useLanguage();
  const texts = useTexts();
  const date = new Date(message.timestamp);
  return html`<div class="message-head">
    <h3 id=${`author-${message.id}`} class=${message.author.bot ? 'bot' : ''}>${displayName(message.author)}</h3>
    ${message.author.bot && html`<span class="app-tag">${texts.app}</span>`}
    <time datetime=${message.timestamp} title=${fullTime(date, language)}>${messageTime(date, language, texts)}</time>
  </div>`;
}

function Thinking({ message }: { message: APIMessage }) {
  const texts = useTexts();
  const late = Date.now() - Date.parse(message.timestamp) > thinkingTime;
  if (late) return html`<p class="failed">${texts.noResponse}</p>`;
  return html`<p class="thinking">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${displayName(message.author)} ${texts.thinking}
  </p>`;
}

function OnlyYou({ message }: { message: APIMessage }) {
  const texts = useTexts();
  return html`<p class="only-you">
    <${Icon} name="eye" size=${16} /> ${texts.onlyYou} •
    <button type="button" class="link" onClick=${() => dismiss(message.channel_id, message.id)}>${texts.dismiss}</button>
  </p>`;
}

function Body({ message }: { message: APIMessage }) {
  const editing = useView((view) => view.editingId === message.id);
  const texts = useTexts();
  if (isLoading(message)) return html`<${Thinking} message=${message} />`;
  const edited =
    message.edited_timestamp &&
    html`<span class="edited" title=${message.edited_timestamp}>${texts.edited}</span>`;
  return html`<div class="message-body">
    ${editing ? html`<${EditBox} message=${message} />` : message.content && html`<${Markdown} text=${message.content} />`}
    ${message.content && !editing && edited}
    ${message.embeds.map((embed, index) => html`<${Embed} key=${index} embed=${embed} />`)}
    <${Components} message=${message} />
    <${Attachments} message=${message} />
    ${!message.content && edited}
    <${Reactions} message=${message} />
  </div>`;
}

interface MessageProps {
  message: APIMessage;
  /** whether it goes on where the message before it ended */
  continuing: boolean;
  /** whether it is the last one, which Tab reaches */
  last: boolean;
}

/** One message as Discord shows it. */
export function Message({ message, continuing, last }: MessageProps) {
  const [active, setActive] = useState(false);
  const [menuAt, setMenuAt] = useState<'closed' | 'open'>('closed');
  const me = useView((view) => view.snapshot?.me);
  const replying = useView((view) => view.replyTo?.messageId === message.id);
  const language = useLanguage();
  if (message.type === pinnedMessage) return html`<${PinnedLine} message=${message} />`;
  const mentioned = message.mentions.some(({ id }) => id === me) && message.author.id !== me;
  const marks = [
    continuing ? 'continuing' : 'first',
    isEphemeral(message) ? 'ephemeral' : '',
    mentioned ? 'mentioned' : '',
    replying ? 'replying' : '',
    active || menuAt === 'open' ? 'active' : '',
  ];
  const leave = (event: FocusEvent) => {
    const { currentTarget, relatedTarget } = event;
    if (!(currentTarget as HTMLElement).contains(relatedTarget as Element | null)) setActive(false);
  };
  const openMenu = (event: Event) => {
    if ((event.target as Element).closest('a, input, textarea, .menu')) return;
    event.preventDefault();
    setActive(true);
    setMenuAt('open');
  };
  return html`<article
    class=${`message ${marks.join(' ')}`}
    id=${`message-${message.id}`}
    tabindex=${last ? 0 : -1}
    aria-labelledby=${continuing ? undefined : `author-${message.id}`}
    onMouseEnter=${() => setActive(true)}
    onMouseLeave=${() => setActive(false)}
    onFocusIn=${() => setActive(true)}
    onFocusOut=${leave}
    onContextMenu=${openMenu}
  >
    <${Origin} message=${message} />
    <div class="message-side">
      ${
        continuing
          ? html`<time datetime=${message.timestamp}>${clockTime(new Date(message.timestamp), language)}</time>`
          : html`<${Avatar} user=${message.author} />`
      }
    </div>
    <div class="message-main">
      ${!continuing && html`<${Head} message=${message} />`}
      <${Body} message=${message} />
      ${isEphemeral(message) && html`<${OnlyYou} message=${message} />`}
    </div>
    ${(active || menuAt === 'open') && !isLoading(message) && html`<${Toolbar} message=${message} open=${menuAt === 'open'} setOpen=${(open: boolean) => setMenuAt(open ? 'open' : 'closed')} />`}
  </article>`;
}
