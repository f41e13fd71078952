import { html } from 'htm/preact';
import { Avatar } from '../frame/avatar.ts';
import { useTexts } from '../language/texts.ts';
import { dismissPending } from '../state/do.ts';
import { displayName, userOf } from '../state/look-up.ts';
import { type PendingCommand, useView } from '../state/view.ts';

/** A command on its way, or one that the application did not answer in time. */
export function Pending({ row }: { row: PendingCommand }) {
  const user = useView((view) => userOf(view, view.snapshot?.me ?? ''));
  const texts = useTexts();
  return html`<div class="pending">
    <${Avatar} user=${user} size=${20} />
    <p>
      <strong>${displayName(user)}</strong> ${texts.used} <span class="command-name">${row.text}</span>
    </p>
    ${
      row.failed
        ? html`<p class="failed">${texts.noResponse}</p>
            <p class="only-you">
              ${texts.onlyYou} •
              <button type="button" class="link" onClick=${() => dismissPending(row.id)}>${texts.dismiss}</button>
            </p>`
        : html`<p class="muted">${texts.sending}</p>`
    }
  </div>`;
}
