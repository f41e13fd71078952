import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { startCommand } from '../composer/draft.ts';
import { fullTime, styledTime } from '../format/time.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { openChannelOf } from '../state/do.ts';
import { currentChannel, displayName, userOf } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import type { Inline, Node } from './nodes.ts';
import { parse } from './parse.ts';

function Spoiler({ children }: { children: Inline[] }) {
  const [open, setOpen] = useState(false);
  const texts = useTexts();
  if (open) return html`<span class="spoiler open">${children.map(draw)}</span>`;
  return html`<button type="button" class="spoiler" aria-label=${texts.spoiler} onClick=${() => setOpen(true)}>
    <span aria-hidden="true">${children.map(draw)}</span>
  </button>`;
}

function UserMention({ id }: { id: string }) {
  const name = useView((view) => displayName(userOf(view, id)));
  return html`<span class="mention">@${name}</span>`;
}

function RoleMention({ id }: { id: string }) {
  const name = useView(({ snapshot }) => snapshot?.roles.find((role) => role.id === id)?.name);
  return html`<span class="mention">@${name ?? 'role'}</span>`;
}

function ChannelMention({ id }: { id: string }) {
  const name = useView((view) => currentChannel(view, id)?.name);
  if (!name) return html`<span class="mention">#…</span>`;
  return html`<button type="button" class="mention" onClick=${() => openChannelOf(id)}>#${name}</button>`;
}

/** "</ask:1>" brings the command into the composer. */
function CommandMention({ name, id }: { name: string; id: string }) {
  return html`<button type="button" class="mention" onClick=${() => startCommand(id, name)}>/${name}</button>`;
}

function Time({ seconds, style }: { seconds: number; style: string }) {
  const language = useLanguage();
  const date = new Date(seconds * 1000);
  return html`<time class="timestamp" datetime=${date.toISOString()} title=${fullTime(date, language)}>${styledTime(seconds, style, language)}</time>`;
}

function link(href: string, content: unknown) {
  return html`<a href=${href} title=${href} target="_blank" rel="noreferrer noopener">${content}</a>`;
}

function draw(node: Inline): unknown {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br />`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'url':
      return link(node.text, node.text);
    case 'link':
      return link(node.href, node.children.map(draw));
    case 'bold':
      return html`<strong>${node.children.map(draw)}</strong>`;
    case 'italic':
      return html`<em>${node.children.map(draw)}</em>`;
    case 'underline':
      return html`<u>${node.children.map(draw)}</u>`;
    case 'strike':
      return html`<s>${node.children.map(draw)}</s>`;
    case 'spoiler':
      return html`<${Spoiler} children=${node.children} />`;
    case 'user':
      return html`<${UserMention} id=${node.id} />`;
    case 'role':
      return html`<${RoleMention} id=${node.id} />`;
    case 'channel':
      return html`<${ChannelMention} id=${node.id} />`;
    case 'everyone':
      return html`<span class="mention">${node.text}</span>`;
    case 'command':
      return html`<${CommandMention} name=${node.name} id=${node.id} />`;
    case 'emoji':
      return `:${node.name}:`;
    case 'time':
      return html`<${Time} seconds=${node.seconds} style=${node.style} />`;
  }
}

function drawItems(items: Node[][]) {
  return items.map((item) => html`<li>${item.map(drawBlock)}</li>`);
}

function drawBlock(node: Node): unknown {
  switch (node.kind) {
    case 'paragraph':
      return html`<p>${node.children.map(draw)}</p>`;
    case 'subtext':
      return html`<small class="subtext">${node.children.map(draw)}</small>`;
    case 'heading':
      return html`<div class=${`heading level-${node.level}`}>${node.children.map(draw)}</div>`;
    case 'quote':
      return html`<blockquote>${node.children.map(drawBlock)}</blockquote>`;
    case 'list':
      return node.ordered
        ? html`<ol start=${node.start}>${drawItems(node.items)}</ol>`
        : html`<ul>${drawItems(node.items)}</ul>`;
    case 'code-block':
      return html`<pre tabindex="0"><code>${node.text}</code></pre>`;
  }
}

/** A text in Discord's markdown, drawn. */
export function Markdown({ text }: { text: string }) {
  return html`<div class="markdown">${parse(text).map(drawBlock)}</div>`;
}
