import type { APIMessage } from 'discord-api-types/v10';
import type { Inline, Node } from '../markdown/nodes.ts';
import { parse } from '../markdown/parse.ts';

/** Discord's numbers of component types. */
const textDisplay = 10;

interface AnyComponent {
  type: number;
  content?: string;
  components?: AnyComponent[];
}

function firstText(components: readonly AnyComponent[]): string | undefined {
  for (const component of components) {
    if (component.type === textDisplay) return component.content;
    const inside = firstText(component.components ?? []);
    if (inside) return inside;
  }
  return undefined;
}

function plain(node: Node | Inline): string {
  if ('text' in node) return node.text;
  if ('items' in node) return node.items.map((item) => item.map(plain).join('')).join(' ');
  if ('children' in node) return (node.children as (Node | Inline)[]).map(plain).join('');
  return node.kind === 'break' ? ' ' : '';
}

/** The beginning of what a message says, in one line, without marks; empty where it has no text. */
export function previewOf(message: APIMessage): string {
  const components = (message.components ?? []) as unknown as AnyComponent[];
  const embed = message.embeds[0];
  const text = message.content || firstText(components) || embed?.title || embed?.description || '';
  return parse(text).map(plain).join(' ').slice(0, 160);
}
