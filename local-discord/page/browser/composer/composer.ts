import { html } from 'htm/preact';
import { useTexts } from '../language/texts.ts';
import { currentChannel } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import { CommandForm } from './command-form.ts';
import { emptyDraft } from './draft.ts';
import { ReplyBar } from './reply-bar.ts';
import { TextField } from './text-field.ts';

/** Where one writes: a text, or a command with its options. */
export function Composer({ channelId }: { channelId: string }) {
  const mayWrite = useView((view) => currentChannel(view, channelId)?.mayWrite);
  const draft = useView(({ drafts }) => drafts[channelId]) ?? emptyDraft;
  const texts = useTexts();
  if (!mayWrite)
    return html`<div class="composer"><p class="may-not">${texts.mayNotWrite}</p></div>`;
  return html`<div class="composer">
    <${ReplyBar} />
    ${
      draft.command
        ? html`<${CommandForm} channelId=${channelId} draft=${draft.command} />`
        : html`<${TextField} channelId=${channelId} text=${draft.text} />`
    }
  </div>`;
}
