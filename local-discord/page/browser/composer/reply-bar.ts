import { html } from 'htm/preact';
import { Icon } from '../frame/icons.ts';
import { useTexts } from '../language/texts.ts';
import { displayName } from '../state/look-up.ts';
import { change, useView } from '../state/view.ts';

/** Says above the composer whom one replies to, and whether they are pinged. */
export function ReplyBar() {
  const replyTo = useView((view) => view.replyTo);
  const author = useView((view) => view.messages.get(view.replyTo?.messageId ?? '')?.author);
  const texts = useTexts();
  if (!replyTo || !author) return null;
  const { mention } = replyTo;
  return html`<div class="reply-bar">
    <span>${texts.replyingTo} <strong>${displayName(author)}</strong></span>
    <button type="button" class="link strong" aria-pressed=${mention} aria-label=${mention ? texts.pingOn : texts.pingOff} onClick=${() => change({ replyTo: { ...replyTo, mention: !mention } })}>
      @ ${mention ? 'ON' : 'OFF'}
    </button>
    <button type="button" class="tool" aria-label=${texts.cancelReply} onClick=${() => change({ replyTo: null })}>
      <${Icon} name="close" size=${18} />
    </button>
  </div>`;
}
