import { html, render } from 'htm/preact';
import { options } from 'preact';
import { App } from './frame/app.ts';
import { markRead } from './state/do.ts';
import { applyTheme, writeAddress } from './state/settings.ts';
import { connect } from './state/transport.ts';
import { currentView } from './state/view.ts';

// Drawn at once, so that a key pressed right after another meets what that one brought.
options.debounceRendering = (draw) => draw();

const { address, theme } = currentView();
applyTheme(theme);
// From here on the cookie stands for the token, which leaves the address.
writeAddress(address);
document.documentElement.lang = address.language;
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) markRead();
});

const app = document.querySelector<HTMLElement>('#app');
if (app) {
  app.replaceChildren();
  render(html`<${App} />`, app);
}
connect();
