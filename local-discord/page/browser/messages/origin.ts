import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { previewOf } from '../format/preview.ts';
import { Avatar } from '../frame/avatar.ts';
import { useTexts } from '../language/texts.ts';
import { displayName } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import { jumpTo } from './jump.ts';

/** Discord's numbers: a reply, and what came of a message command. */
const reply = 19;
const contextMenuCommand = 23;

function ReplyLine({ message }: { message: APIMessage }) {
  const id = message.message_reference?.message_id ?? '';
  const original = useView((view) => view.messages.get(id));
  const texts = useTexts();
  if (!original) return html`<div class="origin deleted"><i>${texts.originalDeleted}</i></div>`;
  const pings = message.mentions.some((user) => user.id === original.author.id);
  return html`<div class="origin">
    <${Avatar} user=${original.author} size=${16} />
    <span class="origin-author">${pings ? '@' : ''}${displayName(original.author)}</span>
    ${original.author.bot && html`<span class="app-tag small">${texts.app}</span>`}
    <button type="button" class="origin-text" onClick=${() => jumpTo(id)}>${previewOf(original) || texts.attachment}</button>
  </div>`;
}

function CommandLine({ message }: { message: APIMessage }) {
  const texts = useTexts();
  const interaction = message.interaction;
  if (!interaction) return null;
  const slash = message.type === contextMenuCommand ? '' : '/';
  return html`<div class="origin">
    <${Avatar} user=${interaction.user} size=${16} />
    <span class="origin-author">${displayName(interaction.user)}</span>
    <span>${texts.used}</span>
    <span class="command-name">${slash}${interaction.name}</span>
  </div>`;
}

/** Where a message comes from: the one it replies to, or the command it answers. */
export function Origin({ message }: { message: APIMessage }) {
  if (message.interaction) return html`<${CommandLine} message=${message} />`;
  if (message.type === reply && message.message_reference)
    return html`<${ReplyLine} message=${message} />`;
  return null;
}
