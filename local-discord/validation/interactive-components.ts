import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type ComponentWalk, checkCustomId, checkEmoji, checkUrl } from './component-basics.ts';
import {
  booleanField,
  checkLength,
  choiceField,
  type Fields,
  integerField,
  isAbsent,
  listField,
  objectField,
  type Path,
  requireField,
  snowflakeField,
  textField,
} from './form.ts';

const buttonStyles = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
  ButtonStyle.Link,
  ButtonStyle.Premium,
];

/** https://docs.discord.com/developers/components/reference#button */
export function checkButton(walk: ComponentWalk, path: Path, button: Fields): void {
  const { faults } = walk;
  const refuse = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message });

  requireField(faults, [...path, 'style'], button.style);
  const style = choiceField(faults, [...path, 'style'], button.style, buttonStyles);
  booleanField(faults, [...path, 'disabled'], button.disabled);
  textField(faults, [...path, 'label'], button.label, { max: 80 });
  checkEmoji(faults, [...path, 'emoji'], button.emoji);

  if (style === ButtonStyle.Premium) {
    if (requireField(faults, [...path, 'sku_id'], button.sku_id)) {
      snowflakeField(faults, [...path, 'sku_id'], button.sku_id);
    }
    return;
  }
  if (!button.label && isAbsent(button.emoji)) {
    refuse('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required');
  }
  if (style === ButtonStyle.Link) {
    if (!isAbsent(button.custom_id)) {
      const message = 'A custom id and url cannot both be specified';
      refuse('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
    }
    if (requireField(faults, [...path, 'url'], button.url)) {
      checkUrl(faults, [...path, 'url'], button.url, 512);
    }
    return;
  }
  if (!isAbsent(button.url)) {
    const message = 'A custom id and url cannot both be specified';
    refuse('url', 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
  }
  if (isAbsent(button.custom_id)) {
    refuse('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
  } else {
    checkCustomId(walk, [...path, 'custom_id'], button.custom_id);
  }
}

function checkOptions(walk: ComponentWalk, path: Path, value: unknown, maxValues: number): void {
  const { faults } = walk;
  if (!requireField(faults, path, value)) return;
  const options = listField(faults, path, value);
  if (!options) return;
  checkLength(faults, path, options.length, { min: 1, max: 25 });
  const values = new Set<unknown>();
  let defaults = 0;
  for (const [index, item] of options.entries()) {
    const optionPath = [...path, index];
    const option = objectField(faults, optionPath, item);
    if (!option) continue;
    for (const field of ['label', 'value'] as const) {
      if (requireField(faults, [...optionPath, field], option[field])) {
        textField(faults, [...optionPath, field], option[field], { min: 1, max: 100 });
      }
    }
    textField(faults, [...optionPath, 'description'], option.description, { max: 100 });
    checkEmoji(faults, [...optionPath, 'emoji'], option.emoji);
    if (booleanField(faults, [...optionPath, 'default'], option.default)) defaults += 1;
    if (values.has(option.value)) {
      const message = 'The specified option value is already used';
      faults.push({
        path: [...optionPath, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message,
      });
    }
    values.add(option.value);
  }
  if (defaults > maxValues) {
    const message = 'The number of default values exceeds the maximum number of values';
    faults.push({ path, code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message });
  }
}

/** Select menus of every kind. https://docs.discord.com/developers/components/reference#string-select */
export function checkSelect(
  walk: ComponentWalk,
  path: Path,
  type: ComponentType,
  select: Fields,
): void {
  const { faults } = walk;
  if (requireField(faults, [...path, 'custom_id'], select.custom_id)) {
    checkCustomId(walk, [...path, 'custom_id'], select.custom_id);
  }
  textField(faults, [...path, 'placeholder'], select.placeholder, { max: 150 });
  booleanField(faults, [...path, 'disabled'], select.disabled);
  integerField(faults, [...path, 'min_values'], select.min_values, { min: 0, max: 25 });
  const maxValues = integerField(faults, [...path, 'max_values'], select.max_values, {
    min: 1,
    max: 25,
  });
  if (type === ComponentType.StringSelect) {
    checkOptions(walk, [...path, 'options'], select.options, maxValues ?? 1);
  }
}
