import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { act } from '../state/do.ts';

/** The reactions below a message; pressing one adds or takes back one's own. */
export function Reactions({ message }: { message: APIMessage }) {
  if (!message.reactions?.length) return null;
  const { id: messageId, channel_id: channelId } = message;
  return html`<div class="reactions">
    ${message.reactions.map(({ emoji, count, me }) => {
      const name = emoji.name ?? '';
      const toggle = () =>
        act({ do: 'react', channelId, messageId, emoji: emoji.id ? `${name}:${emoji.id}` : name });
      return html`<button type="button" key=${name} class="reaction" aria-pressed=${me} onClick=${toggle}>
        <span class="emoji">${emoji.id ? `:${name}:` : name}</span> ${count}
      </button>`;
    })}
  </div>`;
}
