import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { flattenComponents } from '../model/components.ts';
import type { Fields } from '../validation/form.ts';

function embedTexts({ embeds }: APIMessage): (string | undefined)[] {
  return embeds.flatMap(({ author, title, description, fields, footer }) => [
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
}

function componentTexts(component: Fields): unknown[] {
  const items = (component.items ?? []) as Fields[];
  const options = (component.options ?? []) as Fields[];
  return [
    component.type === ComponentType.TextDisplay ? component.content : undefined,
    component.label,
    component.placeholder,
    ...options.flatMap(({ label, description }) => [label, description]),
    component.description,
    ...items.map(({ description }) => description),
  ];
}

/** Everything a message says, line by line: text, embeds, text displays, labels of buttons and menus. */
export function textOf(message: APIMessage): string {
  const components = flattenComponents(message.components ?? []);
  return [message.content, ...embedTexts(message), ...components.flatMap(componentTexts)]
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

/** The labels of a message's buttons, in order. */
export function buttonsOf(message: APIMessage): string[] {
  return flattenComponents(message.components ?? [])
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label }) => String(label ?? ''));
}

/** Where a message's link buttons lead, by label. */
export function linksOf(message: APIMessage): Record<string, string> {
  const links = flattenComponents(message.components ?? []).filter(({ url }) => url);
  return Object.fromEntries(links.map(({ label, url }) => [String(label ?? ''), String(url)]));
}
