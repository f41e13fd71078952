import { html } from 'htm/preact';
import { useTexts } from '../language/texts.ts';
import { openChannel, userOf } from '../state/look-up.ts';
import { change, currentView, useView } from '../state/view.ts';
import { Avatar } from './avatar.ts';
import { Icon, type IconName } from './icons.ts';

function toggle(panel: 'pins' | 'developer'): void {
  change({ panel: currentView().panel === panel ? 'none' : panel });
}

interface ToolProps {
  name: IconName;
  label: string;
  panel: 'pins' | 'developer';
}

function Tool({ name, label, panel }: ToolProps) {
  const open = useView((view) => view.panel === panel);
  return html`<button
    type="button"
    class="tool"
    id=${`open-${panel}`}
    aria-pressed=${open}
    title=${label}
    onClick=${() => toggle(panel)}
  >
    <${Icon} name=${name} size=${22} />
    <span class=${panel === 'developer' ? 'tool-label' : 'hidden'}>${label}</span>
  </button>`;
}

/** The bar over a channel: its name and topic, its pins, the developer's view. */
export function Header() {
  const channel = useView(openChannel);
  const recipient = useView((view) => userOf(view, channel?.recipientId ?? ''));
  const drawerOpen = useView((view) => view.drawerOpen);
  const texts = useTexts();
  if (!channel) return null;
  return html`<header class="channel-header">
    <button
      type="button"
      class="tool open-drawer"
      aria-expanded=${drawerOpen}
      aria-label=${texts.openChannels}
      onClick=${() => change({ drawerOpen: true })}
    >
      <${Icon} name="menu" size=${22} />
    </button>
    ${recipient ? html`<${Avatar} user=${recipient} size=${24} />` : html`<span class="muted"><${Icon} name="hash" size=${22} /></span>`}
    <h1>${recipient ? recipient.username : channel.name}</h1>
    ${channel.topic && html`<p class="topic">${channel.topic}</p>`}
    <div class="tools">
      <${Tool} name="pin" label=${texts.pins} panel="pins" />
      <${Tool} name="code" label=${texts.developer} panel="developer" />
    </div>
  </header>`;
}
