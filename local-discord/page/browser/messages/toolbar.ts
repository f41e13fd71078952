import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { Icon, type IconName } from '../frame/icons.ts';
import { useTexts } from '../language/texts.ts';
import { startReply } from '../state/do.ts';
import { currentChannel, isEphemeral } from '../state/look-up.ts';
import { change, useView } from '../state/view.ts';
import { Menu } from './menu.ts';
import { ReactTool } from './react-tool.ts';

interface ToolProps {
  icon: IconName;
  label: string;
  onPress(): void;
}

function Tool({ icon, label, onPress }: ToolProps) {
  return html`<button type="button" aria-label=${label} title=${label} onClick=${onPress}>
    <${Icon} name=${icon} />
  </button>`;
}

interface ToolbarProps {
  message: APIMessage;
  /** whether its menu is open */
  open: boolean;
  setOpen(open: boolean): void;
}

/** What can be done with a message: at its upper corner while it is pointed at or has the focus. */
export function Toolbar({ message, open, setOpen }: ToolbarProps) {
  const own = useView((view) => view.snapshot?.me === message.author.id);
  const channel = useView((view) => currentChannel(view, message.channel_id));
  const texts = useTexts();
  const { id: messageId, channel_id: channelId } = message;
  if (isEphemeral(message)) return null;
  return html`<div class="toolbar" role="group" aria-label=${texts.actions}>
    ${channel?.mayReact && html`<${ReactTool} channelId=${channelId} messageId=${messageId} />`}
    ${own && html`<${Tool} icon="edit" label=${texts.edit} onPress=${() => change({ editingId: messageId })} />`}
    ${channel?.mayWrite && html`<${Tool} icon="reply" label=${texts.reply} onPress=${() => startReply(messageId)} />`}
    <button
      type="button"
      aria-label=${texts.more}
      title=${texts.more}
      aria-haspopup="menu"
      aria-expanded=${open}
      onClick=${() => setOpen(!open)}
    >
      <${Icon} name="more" />
    </button>
    ${open && html`<${Menu} message=${message} own=${own} close=${() => setOpen(false)} />`}
  </div>`;
}
