import type { APIEmbed } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { Picture } from '../components/picture.ts';
import { messageTime } from '../format/time.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { Markdown } from '../markdown/view.ts';

export function cssColor(color: number | null | undefined): string | undefined {
  return color === null || color === undefined
    ? undefined
    : `#${color.toString(16).padStart(6, '0')}`;
}

function linked(name: string, url: string | undefined) {
  return url ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${name}</a>` : name;
}

/** An embed. https://docs.discord.com/developers/resources/message#embed-object */
export function Embed({ embed }: { embed: APIEmbed }) {
  const language = useLanguage();
  const texts = useTexts();
  const { author, title, url, description, fields = [], image, thumbnail, footer } = embed;
  const time = embed.timestamp && messageTime(new Date(embed.timestamp), language, texts);
  const color = cssColor(embed.color);
  return html`<div class="embed" style=${color ? { borderLeftColor: color } : {}}>
    <div class="embed-text">
      ${author && html`<div class="embed-author">${linked(author.name, author.url)}</div>`}
      ${title && html`<div class="embed-title">${linked(title, url)}</div>`}
      ${description && html`<${Markdown} text=${description} />`}
      ${
        fields.length > 0 &&
        html`<div class="embed-fields">
          ${fields.map(
            ({ name, value, inline }) =>
              html`<div class=${inline ? 'inline' : ''}><strong>${name}</strong><${Markdown} text=${value} /></div>`,
          )}
        </div>`
      }
      ${image && html`<${Picture} url=${image.url} alt="" />`}
      ${(footer || time) && html`<div class="embed-footer">${[footer?.text, time].filter(Boolean).join(' • ')}</div>`}
    </div>
    ${thumbnail && html`<div class="embed-thumbnail"><${Picture} url=${thumbnail.url} alt="" /></div>`}
  </div>`;
}
