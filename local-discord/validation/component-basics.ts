import type { ComponentType } from 'discord-api-types/v10';
import {
  booleanField,
  type Fault,
  type Fields,
  integerField,
  isAbsent,
  objectField,
  type Path,
  requireField,
  textField,
} from './form.ts';

/** What is gathered while the components of one message or modal are walked through. */
export interface ComponentWalk {
  faults: Fault[];
  customIds: Set<string>;
  /** file names that `attachment://` may point to */
  fileNames: ReadonlySet<string>;
  /** components seen, nested ones included */
  count: number;
  /** characters in all text displays */
  textLength: number;
}

export function startWalk(faults: Fault[], fileNames: ReadonlySet<string>): ComponentWalk {
  return { faults, customIds: new Set(), fileNames, count: 0, textLength: 0 };
}

/**
 * A component of one of the types allowed in its place, counted, or undefined when it is none.
 * https://docs.discord.com/developers/components/reference#component-object-component-types
 */
export function componentField(
  walk: ComponentWalk,
  path: Path,
  value: unknown,
  allowed: readonly ComponentType[],
): { type: ComponentType; fields: Fields } | undefined {
  const fields = objectField(walk.faults, path, value);
  if (!fields) return undefined;
  if (!requireField(walk.faults, [...path, 'type'], fields.type)) return undefined;
  const type = allowed.find((choice) => choice === fields.type);
  if (type === undefined) {
    const choices = allowed.length === 1 ? `(${allowed[0]},)` : `(${allowed.join(', ')})`;
    const message = `Value of field "type" must be one of ${choices}.`;
    walk.faults.push({ path, code: 'UNION_TYPE_CHOICES', message });
    return undefined;
  }
  integerField(walk.faults, [...path, 'id'], fields.id, { min: 0, max: 2 ** 31 - 1 });
  walk.count += 1;
  return { type, fields };
}

/** Every custom_id is 1 to 100 characters and used once in a message. */
export function checkCustomId(walk: ComponentWalk, path: Path, value: unknown): void {
  const customId = textField(walk.faults, path, value, { min: 1, max: 100 });
  if (customId === undefined) return;
  if (walk.customIds.has(customId)) {
    const message = 'Component custom id cannot be duplicated';
    walk.faults.push({ path, code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
  }
  walk.customIds.add(customId);
}

/** A link of http, https or discord; those of http and https need a host with a dot or localhost. */
export function checkUrl(faults: Fault[], path: Path, value: unknown, max: number): void {
  const text = textField(faults, path, value, { max });
  if (text === undefined) return;
  const url = URL.parse(text);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || (isWeb && !/\.|^localhost$/.test(url.hostname))) {
    faults.push({ path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' });
  } else if (!isWeb && url.protocol !== 'discord:') {
    const scheme = url.protocol.slice(0, -1);
    const message = `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
    faults.push({ path, code: 'URL_TYPE_INVALID_SCHEME', message });
  }
}

/** An emoji: a unicode one by name, a custom one by id. */
export function checkEmoji(faults: Fault[], path: Path, value: unknown): void {
  const emoji = objectField(faults, path, value);
  if (!emoji) return;
  const known = isAbsent(emoji.id)
    ? typeof emoji.name === 'string' &&
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(emoji.name)
    : /^\d+$/.test(String(emoji.id));
  if (!known) {
    faults.push({
      path: [...path, 'name'],
      code: 'BUTTON_COMPONENT_INVALID_EMOJI',
      message: 'Invalid emoji',
    });
  }
}

/**
 * A picture or file: an http(s) address, or `attachment://` and the name of an uploaded file.
 * https://docs.discord.com/developers/components/reference#unfurled-media-item
 */
export function checkMedia(
  walk: ComponentWalk,
  path: Path,
  value: unknown,
  { attachmentOnly = false }: { attachmentOnly?: boolean } = {},
): void {
  if (!requireField(walk.faults, path, value)) return;
  const media = objectField(walk.faults, path, value);
  if (!media) return;
  const urlPath = [...path, 'url'];
  if (!requireField(walk.faults, urlPath, media.url)) return;
  const url = String(media.url);
  if (url.startsWith('attachment://')) {
    if (walk.fileNames.has(url.slice('attachment://'.length))) return;
    const message = 'The referenced attachment was not found';
    walk.faults.push({
      path: urlPath,
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message,
    });
  } else if (attachmentOnly) {
    const message = 'An attachment reference is required';
    walk.faults.push({ path: urlPath, code: 'UNFURLED_MEDIA_ITEM_ATTACHMENT_REQUIRED', message });
  } else {
    checkUrl(walk.faults, urlPath, url, 2048);
  }
}

/** The fields a picture has beside its address. */
export function checkMediaCaption(walk: ComponentWalk, path: Path, fields: Fields): void {
  textField(walk.faults, [...path, 'description'], fields.description, { max: 1024 });
  booleanField(walk.faults, [...path, 'spoiler'], fields.spoiler);
}
