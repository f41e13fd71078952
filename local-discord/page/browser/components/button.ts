import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { Icon } from '../frame/icons.ts';
import { operate } from '../state/do.ts';
import { useView } from '../state/view.ts';
import { emojiText, type ShownComponent } from './shapes.ts';

const styles = ['primary', 'primary', 'secondary', 'success', 'danger', 'link', 'primary'];
const linkStyle = 5;

/** A button of a message. */
export function Button({ button, message }: { button: ShownComponent; message: APIMessage }) {
  const { custom_id: customId = '', style = 1, label, url, disabled = false } = button;
  const waiting = useView(({ used }) => used[`${message.id}/${customId}`] === 'waiting');
  const emoji = emojiText(button.emoji);
  const content = html`${emoji && html`<span class="emoji">${emoji}</span>`}${label && html`<span>${label}</span>`}`;
  const className = `button ${styles[style] ?? 'secondary'}`;
  if (style === linkStyle) {
    return html`<a class=${className} href=${url} target="_blank" rel="noreferrer noopener">${content}<${Icon} name="link" size=${16} /></a>`;
  }
  const { id: messageId, channel_id: channelId } = message;
  const press = () => !waiting && operate({ do: 'press', channelId, messageId, customId });
  return html`<button type="button" class=${className} disabled=${disabled} aria-busy=${waiting} onClick=${press}>
    ${waiting ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span class="hidden">${label}</span>` : content}
  </button>`;
}
