import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import {
  type ComponentWalk,
  checkCustomId,
  componentField,
  startWalk,
} from './component-basics.ts';
import { checkTextDisplay } from './components.ts';
import {
  booleanField,
  checkLength,
  choiceField,
  type Fault,
  type Fields,
  integerField,
  isAbsent,
  listField,
  objectField,
  type Path,
  refuseIfFaulty,
  requireField,
  textField,
} from './form.ts';
import { checkSelect } from './interactive-components.ts';

const inModal = [ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label];
const selects = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const inLabel = [ComponentType.TextInput, ...selects];

/** https://docs.discord.com/developers/components/reference#text-input */
function checkTextInput(
  walk: ComponentWalk,
  path: Path,
  input: Fields,
  { labelled }: { labelled: boolean },
): void {
  const { faults } = walk;
  if (requireField(faults, [...path, 'custom_id'], input.custom_id)) {
    checkCustomId(walk, [...path, 'custom_id'], input.custom_id);
  }
  requireField(faults, [...path, 'style'], input.style);
  choiceField(faults, [...path, 'style'], input.style, [1, 2]);
  if (!labelled) requireField(faults, [...path, 'label'], input.label);
  textField(faults, [...path, 'label'], input.label, { min: 1, max: 45 });
  textField(faults, [...path, 'placeholder'], input.placeholder, { max: 100 });
  booleanField(faults, [...path, 'required'], input.required);
  const lengths = { min: 0, max: 4000 };
  const min = integerField(faults, [...path, 'min_length'], input.min_length, lengths) ?? 0;
  const max =
    integerField(faults, [...path, 'max_length'], input.max_length, { min: 1, max: 4000 }) ?? 4000;
  if (min > max) {
    const message = 'Minimum length cannot be greater than maximum length';
    faults.push({ path: [...path, 'min_length'], code: 'TEXT_INPUT_INVALID_LENGTHS', message });
  }
  if (!isAbsent(input.value)) textField(faults, [...path, 'value'], input.value, { min, max });
}

/** https://docs.discord.com/developers/components/reference#label */
function checkLabel(walk: ComponentWalk, path: Path, label: Fields): void {
  const { faults } = walk;
  if (requireField(faults, [...path, 'label'], label.label)) {
    textField(faults, [...path, 'label'], label.label, { min: 1, max: 45 });
  }
  textField(faults, [...path, 'description'], label.description, { min: 1, max: 100 });
  const childPath = [...path, 'component'];
  if (!requireField(faults, childPath, label.component)) return;
  const child = componentField(walk, childPath, label.component, inLabel);
  if (!child) return;
  if (child.type === ComponentType.TextInput) {
    checkTextInput(walk, childPath, child.fields, { labelled: true });
  } else {
    checkSelect(walk, childPath, child.type, child.fields);
    if (child.fields.disabled) {
      const message = 'Components in modals cannot be disabled';
      faults.push({
        path: [...childPath, 'disabled'],
        code: 'COMPONENT_DISABLED_IN_MODAL',
        message,
      });
    }
  }
}

function checkRow(walk: ComponentWalk, path: Path, row: Fields): void {
  const rowPath = [...path, 'components'];
  if (!requireField(walk.faults, rowPath, row.components)) return;
  const inputs = listField(walk.faults, rowPath, row.components) ?? [];
  checkLength(walk.faults, rowPath, inputs.length, { min: 1, max: 1 });
  for (const [index, item] of inputs.entries()) {
    const inputPath = [...rowPath, index];
    const input = componentField(walk, inputPath, item, [ComponentType.TextInput]);
    if (input) checkTextInput(walk, inputPath, input.fields, { labelled: false });
  }
}

/**
 * Reads a modal: a title of 45 characters, a custom id, one to five components.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 */
export function readModal(data: unknown): APIModalInteractionResponseCallbackData {
  const faults: Fault[] = [];
  const walk = startWalk(faults, new Set());
  requireField(faults, ['data'], data);
  const modal = objectField(faults, ['data'], data);
  refuseIfFaulty(faults);
  if (requireField(faults, ['data', 'title'], modal?.title)) {
    textField(faults, ['data', 'title'], modal?.title, { min: 1, max: 45 });
  }
  if (requireField(faults, ['data', 'custom_id'], modal?.custom_id)) {
    textField(faults, ['data', 'custom_id'], modal?.custom_id, { min: 1, max: 100 });
  }
  const path = ['data', 'components'];
  requireField(faults, path, modal?.components);
  const components = listField(faults, path, modal?.components);
  if (components) checkLength(faults, path, components.length, { min: 1, max: 5 });
  for (const [index, item] of (components ?? []).entries()) {
    const itemPath = [...path, index];
    const component = componentField(walk, itemPath, item, inModal);
    if (component?.type === ComponentType.ActionRow) checkRow(walk, itemPath, component.fields);
    if (component?.type === ComponentType.Label) checkLabel(walk, itemPath, component.fields);
    if (component?.type === ComponentType.TextDisplay) {
      checkTextDisplay(walk, itemPath, component.fields);
    }
  }
  refuseIfFaulty(faults);
  return modal as unknown as APIModalInteractionResponseCallbackData;
}
