import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useTexts } from '../language/texts.ts';
import { useView } from '../state/view.ts';
import type { ShownComponent } from './shapes.ts';

/** Says below a row that what was used in it failed. */
export function Used({ row, message }: { row: ShownComponent; message: APIMessage }) {
  const failed = useView(({ used }) =>
    (row.components ?? []).some(({ custom_id }) => used[`${message.id}/${custom_id}`] === 'failed'),
  );
  const texts = useTexts();
  return html`<p class="failed" role="status">${failed && texts.interactionFailed}</p>`;
}
