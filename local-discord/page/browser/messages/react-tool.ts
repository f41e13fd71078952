import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from '../frame/icons.ts';
import { useTexts } from '../language/texts.ts';
import { act } from '../state/do.ts';

const reactions = ['👍', '👎', '❤️', '😂', '🎉', '🤔', '👀', '✅'];

/** The button that offers reactions, a handful of them. */
export function ReactTool({ channelId, messageId }: { channelId: string; messageId: string }) {
  const [open, setOpen] = useState(false);
  const texts = useTexts();
  const react = (emoji: string) => {
    setOpen(false);
    act({ do: 'react', channelId, messageId, emoji });
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  return html`<div class="react-tool" onKeyDown=${closeOnEscape}>
    <button type="button" aria-label=${texts.react} title=${texts.react} aria-expanded=${open} onClick=${() => setOpen(!open)}>
      <${Icon} name="smile" />
    </button>
    ${
      open &&
      html`<div class="react-choices" role="group" aria-label=${texts.react}>
        ${reactions.map((emoji) => html`<button type="button" class="emoji" aria-label=${`${texts.react} ${emoji}`} onClick=${() => react(emoji)}>${emoji}</button>`)}
      </div>`
    }
  </div>`;
}
