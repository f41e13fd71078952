import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { messageTime } from '../format/time.ts';
import { Icon } from '../frame/icons.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { displayName } from '../state/look-up.ts';
import { change } from '../state/view.ts';
import { jumpTo } from './jump.ts';

/** "somebody pinned a message to this channel." */
export function PinnedLine({ message }: { message: APIMessage }) {
  const language = useLanguage();
  const texts = useTexts();
  const id = message.message_reference?.message_id ?? '';
  return html`<article class="message system" id=${`message-${message.id}`} tabindex="-1">
    <div class="message-side"><${Icon} name="pin" size=${18} /></div>
    <p class="message-main">
      <strong>${displayName(message.author)}</strong> ${texts.pinned}
      ${' '}<button type="button" class="link strong" onClick=${() => jumpTo(id)}>${texts.pinnedLink}</button>
      ${' '}${texts.pinnedBefore}
      ${' '}<button type="button" class="link strong" onClick=${() => change({ panel: 'pins' })}>${texts.seeAllPins}</button>.
      ${' '}<time datetime=${message.timestamp}>${messageTime(new Date(message.timestamp), language, texts)}</time>
    </p>
  </article>`;
}
