import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../language/texts.ts';
import { useView } from '../state/view.ts';

/** Where this page finds a file: attachments come from here, nothing comes from the network. */
export function useMedia(url: string): { path: string | null } {
  const origin = useView((view) => view.snapshot?.discordOrigin ?? '');
  if (origin && url.startsWith(`${origin}/`)) return { path: url.slice(origin.length) };
  return { path: url.startsWith('data:image/') ? url : null };
}

interface PictureProps {
  url: string;
  alt: string;
  spoiler?: boolean;
}

/** A picture with its alternative text; one from elsewhere is only named. */
export function Picture({ url, alt, spoiler = false }: PictureProps) {
  const { path } = useMedia(url);
  const [hidden, setHidden] = useState(spoiler);
  const texts = useTexts();
  if (!path) {
    return html`<figure class="picture elsewhere">
      <figcaption>${alt || texts.pictureElsewhere}</figcaption>
      <a href=${url} title=${texts.pictureElsewhere} target="_blank" rel="noreferrer noopener">${url}</a>
    </figure>`;
  }
  if (hidden) {
    return html`<button type="button" class="picture hidden-picture" onClick=${() => setHidden(false)}>${texts.spoiler}</button>`;
  }
  return html`<img class="picture" src=${path} alt=${alt} title=${alt} />`;
}
