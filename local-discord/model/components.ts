import { type APIAttachment, ComponentType } from 'discord-api-types/v10';
import type { Fields } from '../validation/form.ts';

/** The components directly inside one: a row's buttons, a section's texts and accessory, and so on. */
function childrenOf(component: Fields): Fields[] {
  const { components, accessory, component: labelled } = component;
  return [...((components ?? []) as Fields[]), accessory, labelled].filter(
    (child): child is Fields => child !== null && child !== undefined,
  );
}

/** All components, nested ones included, in the order they are shown. */
export function flattenComponents(components: readonly unknown[]): Fields[] {
  return (components as Fields[]).flatMap((component) => [
    component,
    ...flattenComponents(childrenOf(component)),
  ]);
}

/** A picture or file as it is sent back; `attachment://` has become its address. */
function completeMedia(media: unknown, attachments: readonly APIAttachment[]): Fields {
  const { url: given } = media as { url: string };
  const attachment = attachments.find(({ filename }) => given === `attachment://${filename}`);
  const url = attachment?.url ?? given;
  return {
    id: attachment?.id ?? '0',
    url,
    proxy_url: url,
    ...(attachment && { attachment_id: attachment.id }),
  };
}

/** The fields Discord adds to each type of component it sends. */
function defaultsOf(component: Fields, attachments: readonly APIAttachment[]): Fields {
  switch (component.type) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { min_values: component.min_values ?? 1, max_values: component.max_values ?? 1 };
    case ComponentType.Container:
      return { accent_color: component.accent_color ?? null, spoiler: component.spoiler ?? false };
    case ComponentType.Separator:
      return { divider: component.divider ?? true, spacing: component.spacing ?? 1 };
    case ComponentType.Thumbnail:
      return {
        media: completeMedia(component.media, attachments),
        description: component.description ?? null,
        spoiler: component.spoiler ?? false,
      };
    case ComponentType.MediaGallery:
      return {
        items: (component.items as Fields[]).map((item) => ({
          media: completeMedia(item.media, attachments),
          description: item.description ?? null,
          spoiler: item.spoiler ?? false,
        })),
      };
    case ComponentType.File: {
      const file = completeMedia(component.file, attachments);
      const attachment = attachments.find(({ url }) => url === file.url);
      const { filename: name, size } = attachment ?? { filename: '', size: 0 };
      return { file, name, size, spoiler: component.spoiler ?? false };
    }
    default:
      return {};
  }
}

/**
 * Components as Discord sends them back: every one has an `id`, counted up where the request gave
 * none, and its defaults.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function completeComponents<Component>(
  components: readonly Component[],
  attachments: readonly APIAttachment[],
): Component[] {
  const taken = new Set(flattenComponents(components).map(({ id }) => id));
  let last = 0;
  const complete = (component: Fields): Fields => {
    const present = Object.entries(component).filter(([, value]) => value !== null);
    const completed: Fields = {
      ...Object.fromEntries(present),
      ...defaultsOf(component, attachments),
    };
    if (!component.id) {
      do last += 1;
      while (taken.has(last));
      completed.id = last;
    }
    if (component.components)
      completed.components = (component.components as Fields[]).map(complete);
    if (component.accessory) completed.accessory = complete(component.accessory as Fields);
    return completed;
  };
  return (components as Fields[]).map(complete) as Component[];
}

/** The text of all text displays, in order. */
export function textsOf(components: readonly unknown[]): string[] {
  return flattenComponents(components)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => String(content));
}
