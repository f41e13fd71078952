import { html } from 'htm/preact';
import type { ChannelView } from '../../protocol.ts';
import { useTexts } from '../language/texts.ts';
import { openChannelOf } from '../state/do.ts';
import { openChannel, userOf } from '../state/look-up.ts';
import { change, currentView, useView } from '../state/view.ts';
import { Avatar } from './avatar.ts';
import { Icon } from './icons.ts';
import { You } from './you.ts';

function ChannelLink({ channel }: { channel: ChannelView }) {
  const shown = useView((view) => openChannel(view)?.id === channel.id);
  const unread = useView((view) => view.unread[channel.id] ?? 0);
  const recipient = useView((view) => userOf(view, channel.recipientId ?? ''));
  const texts = useTexts();
  return html`<li>
    <button
      type="button"
      class=${`channel-link ${unread ? 'unread' : ''}`}
      aria-current=${shown ? 'page' : undefined}
      onClick=${() => openChannelOf(channel.id)}
    >
      ${recipient ? html`<${Avatar} user=${recipient} size=${28} />` : html`<${Icon} name="hash" />`}
      <span class="name">${recipient ? recipient.username : channel.name}</span>
      ${unread > 0 && html`<span class="badge" aria-label=${texts.unread(unread)}>${unread}</span>`}
    </button>
  </li>`;
}

function Channels({ title, channels }: { title: string; channels: ChannelView[] }) {
  if (channels.length === 0) return null;
  return html`<h2>${title}</h2>
    <ul>
      ${channels.map((channel) => html`<${ChannelLink} key=${channel.id} channel=${channel} />`)}
    </ul>`;
}

function goHome(direct: boolean): void {
  const { snapshot } = currentView();
  const target = snapshot?.channels.find(({ recipientId }) => (recipientId !== null) === direct);
  if (target) openChannelOf(target.id);
}

/** The rail of servers: there is one, and the direct messages. */
function Rail() {
  const guildName = useView((view) => view.snapshot?.guild.name ?? '');
  const direct = useView((view) => Boolean(openChannel(view)?.recipientId));
  const texts = useTexts();
  const initials = guildName
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
  return html`<nav class="rail" aria-label=${texts.servers}>
    <button type="button" title=${texts.home} aria-label=${texts.home} aria-current=${direct ? 'true' : undefined} onClick=${() => goHome(true)}>
      <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path fill="currentColor" d="M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8l-5 4.500V17H4a2 2 0 0 1-2-2V5c0-1.100.9-2 2-2Z" />
      </svg>
    </button>
    <hr />
    <button type="button" title=${guildName} aria-current=${direct ? undefined : 'true'} onClick=${() => goHome(false)}>
      <span aria-hidden="true">${initials}</span><span class="hidden">${guildName}</span>
    </button>
  </nav>`;
}

/** Servers, channels and whoever sits here; a drawer where the screen is narrow. */
export function Sidebar() {
  const channels = useView((view) => view.snapshot?.channels) ?? [];
  const guildName = useView((view) => view.snapshot?.guild.name);
  const texts = useTexts();
  const inGuild = channels.filter(({ recipientId }) => recipientId === null);
  const direct = channels.filter(({ recipientId }) => recipientId !== null);
  return html`<div class="sidebar">
      <${Rail} />
      <div class="column">
        <div class="guild-name">
          <span>${guildName}</span>
          <button type="button" class="tool close-drawer" aria-label=${texts.closeChannels} onClick=${() => change({ drawerOpen: false })}>
            <${Icon} name="close" />
          </button>
        </div>
        <nav class="channels" aria-label=${texts.channels}>
          <${Channels} title=${texts.channels} channels=${inGuild} />
          <${Channels} title=${texts.directMessages} channels=${direct} />
        </nav>
        <${You} />
      </div>
    </div>
    <div class="drawer-shade" onClick=${() => change({ drawerOpen: false })}></div>`;
}
