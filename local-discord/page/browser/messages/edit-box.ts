import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fitHeight } from '../composer/fit.ts';
import { useTexts } from '../language/texts.ts';
import { act } from '../state/do.ts';
import { change } from '../state/view.ts';

function stop(): void {
  change({ editingId: null });
  document.querySelector<HTMLElement>('#composer')?.focus();
}

/** Changing one's own message in its place. */
export function EditBox({ message }: { message: APIMessage }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const texts = useTexts();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(message.content.length, message.content.length);
  }, []);
  const save = async () => {
    const text = field.current?.value.trim() ?? '';
    stop();
    const { id: messageId, channel_id: channelId } = message;
    if (text && text !== message.content) await act({ do: 'edit', channelId, messageId, text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    save();
  };
  const { editHint } = texts;
  return html`<div class="edit-box">
    <textarea ref=${field} rows="1" aria-label=${texts.editLabel} maxlength="2000" onKeyDown=${onKeyDown} onInput=${fitHeight}>${message.content}</textarea>
    <p class="hint">
      ${editHint.escape} <button type="button" class="link" onClick=${stop}>${editHint.cancel}</button>
      ${' • '}${editHint.enter} <button type="button" class="link" onClick=${save}>${editHint.save}</button>
    </p>
  </div>`;
}
