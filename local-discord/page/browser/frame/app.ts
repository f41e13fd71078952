import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import { Composer } from '../composer/composer.ts';
import { useTexts } from '../language/texts.ts';
import { MessageList } from '../messages/list.ts';
import { Developer } from '../panels/developer.ts';
import { Modal } from '../panels/modal.ts';
import { Pins } from '../panels/pins.ts';
import { channelTitle, openChannel } from '../state/look-up.ts';
import { change, useView } from '../state/view.ts';
import { Header } from './header.ts';
import { Sidebar } from './sidebar.ts';

function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Local Discord` : 'Local Discord';
  }, [title]);
}

function SkipLinks() {
  const texts = useTexts();
  return html`<nav class="skip-links" aria-label=${texts.skipToMessages}>
    <a href="#messages">${texts.skipToMessages}</a>
    <a href="#composer">${texts.skipToComposer}</a>
  </nav>`;
}

function Connection() {
  const connection = useView((view) => view.connection);
  const texts = useTexts();
  return html`<div class="connection" role="status">
    ${connection === 'lost' && html`<span>${texts.connectionLost}</span>`}
  </div>`;
}

function Notice() {
  const notice = useView((view) => view.notice);
  const texts = useTexts();
  return html`<div class="notices" role="alert">
    ${
      notice &&
      html`<div class="notice">
        <span>${notice}</span>
        <button type="button" onClick=${() => change({ notice: null })}>${texts.close}</button>
      </div>`
    }
  </div>`;
}

/** The whole page. */
export function App() {
  const ready = useView((view) => view.snapshot !== null);
  const channelId = useView((view) => openChannel(view)?.id);
  const me = useView((view) => view.snapshot?.me);
  const panel = useView((view) => view.panel);
  const drawerOpen = useView((view) => view.drawerOpen);
  const title = useView((view) => {
    const channel = openChannel(view);
    return channel && channelTitle(view, channel);
  });
  const texts = useTexts();
  useTitle(title);
  if (!ready || !channelId)
    return html`<main class="starting" role="status">${texts.connecting}</main>`;
  return html`<div class=${`app ${drawerOpen ? 'drawer-open' : ''} panel-${panel}`}>
    <${SkipLinks} />
    <${Sidebar} />
    <main class="channel" aria-label=${title}>
      <${Header} />
      <${Connection} />
      <${MessageList} key=${`list ${me} ${channelId}`} channelId=${channelId} />
      <${Composer} key=${`composer ${me} ${channelId}`} channelId=${channelId} />
      ${panel === 'pins' && html`<${Pins} channelId=${channelId} />`}
    </main>
    ${panel === 'developer' && html`<${Developer} />`}
    <${Modal} />
    <${Notice} />
  </div>`;
}
