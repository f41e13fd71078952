import { html } from 'htm/preact';
import { useTexts } from '../language/texts.ts';
import { displayName, userOf } from '../state/look-up.ts';
import { useView } from '../state/view.ts';

/** Who is writing in a channel right now, other than oneself. */
export function Typing({ channelId }: { channelId: string }) {
  const names = useView((view) =>
    Object.keys(view.typing[channelId] ?? {})
      .filter((id) => id !== view.snapshot?.me)
      .map((id) => displayName(userOf(view, id)))
      .join(', '),
  );
  const texts = useTexts();
  return html`<div class="typing" aria-live="polite">
    ${names && html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${texts.typing(names)}`}
  </div>`;
}
