import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { Markdown } from '../markdown/view.ts';
import { FileCard } from '../messages/attachments.ts';
import { cssColor } from '../messages/embed.ts';
import { Button } from './button.ts';
import { Picture } from './picture.ts';
import { Select } from './select.ts';
import { componentTypes, type ShownComponent } from './shapes.ts';
import { Used } from './used.ts';

const types = componentTypes;

interface Part {
  component: ShownComponent;
  message: APIMessage;
}

function Children({ component, message }: Part) {
  return component.components?.map(
    (child) => html`<${Component} key=${child.id} component=${child} message=${message} />`,
  );
}

function Gallery({ items = [] }: Pick<ShownComponent, 'items'>) {
  return html`<div class=${`gallery of-${Math.min(items.length, 4)}`}>
    ${items.map(({ media, description, spoiler = false }) => html`<${Picture} url=${media.url} alt=${description ?? ''} spoiler=${spoiler} />`)}
  </div>`;
}

function Container({ component, message }: Part) {
  const color = cssColor(component.accent_color);
  return html`<div class=${`container ${color ? 'accented' : ''}`} style=${color ? { '--accent': color } : {}}>
    <${Children} component=${component} message=${message} />
  </div>`;
}

function Section({ component, message }: Part) {
  return html`<div class="section">
    <div class="section-text"><${Children} component=${component} message=${message} /></div>
    ${component.accessory && html`<${Component} component=${component.accessory} message=${message} />`}
  </div>`;
}

/** One component of a message, with those in it. */
function Component({ component, message }: Part) {
  switch (component.type) {
    case types.actionRow:
      return html`<div class="action-row">
        <${Children} component=${component} message=${message} />
        <${Used} row=${component} message=${message} />
      </div>`;
    case types.button:
      return html`<${Button} button=${component} message=${message} />`;
    case types.stringSelect:
    case types.userSelect:
    case types.roleSelect:
    case types.mentionableSelect:
    case types.channelSelect:
      return html`<${Select} menu=${component} message=${message} />`;
    case types.section:
      return html`<${Section} component=${component} message=${message} />`;
    case types.textDisplay:
      return html`<${Markdown} text=${component.content ?? ''} />`;
    case types.thumbnail:
      return html`<div class="thumbnail">
        <${Picture} url=${component.media?.url ?? ''} alt=${component.description ?? ''} spoiler=${component.spoiler ?? false} />
      </div>`;
    case types.mediaGallery:
      return html`<${Gallery} items=${component.items} />`;
    case types.file:
      return html`<${FileCard} name=${component.name ?? ''} size=${component.size ?? 0} url=${component.file?.url ?? ''} />`;
    case types.separator:
      return component.divider
        ? html`<hr class=${`separator spacing-${component.spacing ?? 1}`} />`
        : html`<div class=${`separator empty spacing-${component.spacing ?? 1}`}></div>`;
    case types.container:
      return html`<${Container} component=${component} message=${message} />`;
    default:
      return null;
  }
}

/** Everything a message has below its text. */
export function Components({ message }: { message: APIMessage }) {
  const components = (message.components ?? []) as unknown as ShownComponent[];
  if (components.length === 0) return null;
  return html`<div class="components">
    ${components.map((component) => html`<${Component} key=${component.id} component=${component} message=${message} />`)}
  </div>`;
}
