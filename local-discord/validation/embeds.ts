import { checkUrl } from './component-basics.ts';
import {
  checkLength,
  type Fault,
  type Fields,
  integerField,
  listField,
  objectField,
  type Path,
  requireField,
  textField,
} from './form.ts';

function checkFields(faults: Fault[], path: Path, value: unknown): number {
  const fields = listField(faults, path, value) ?? [];
  checkLength(faults, path, fields.length, { max: 25 });
  let length = 0;
  for (const [index, item] of fields.entries()) {
    const field = objectField(faults, [...path, index], item) ?? {};
    for (const [name, max] of [
      ['name', 256],
      ['value', 1024],
    ] as const) {
      const fieldPath = [...path, index, name];
      if (!requireField(faults, fieldPath, field[name])) continue;
      length += textField(faults, fieldPath, field[name], { min: 1, max })?.length ?? 0;
    }
  }
  return length;
}

function checkEmbed(faults: Fault[], path: Path, embed: Fields): number {
  const footer = objectField(faults, [...path, 'footer'], embed.footer);
  const author = objectField(faults, [...path, 'author'], embed.author);
  const texts = [
    textField(faults, [...path, 'title'], embed.title, { max: 256 }),
    textField(faults, [...path, 'description'], embed.description, { max: 4096 }),
    textField(faults, [...path, 'footer', 'text'], footer?.text, { max: 2048 }),
    textField(faults, [...path, 'author', 'name'], author?.name, { max: 256 }),
  ];
  checkUrl(faults, [...path, 'url'], embed.url, 2048);
  integerField(faults, [...path, 'color'], embed.color, { min: 0, max: 0xffffff });
  const fieldsLength = checkFields(faults, [...path, 'fields'], embed.fields);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), fieldsLength);
}

/**
 * Ten embeds at most, 6,000 characters in all of them together.
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
export function checkEmbeds(faults: Fault[], path: Path, embeds: unknown[]): void {
  checkLength(faults, path, embeds.length, { max: 10 });
  let length = 0;
  for (const [index, item] of embeds.entries()) {
    const embed = objectField(faults, [...path, index], item);
    if (embed) length += checkEmbed(faults, [...path, index], embed);
  }
  if (length > 6000) {
    const message = 'Embed size exceeds maximum size of 6000';
    faults.push({ path, code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
}
