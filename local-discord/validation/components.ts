import { ComponentType } from 'discord-api-types/v10';
import {
  type ComponentWalk,
  checkMedia,
  checkMediaCaption,
  componentField,
  startWalk,
} from './component-basics.ts';
import {
  booleanField,
  checkLength,
  choiceField,
  type Fault,
  type Fields,
  integerField,
  listField,
  objectField,
  type Path,
  requireField,
  textField,
} from './form.ts';
import { checkButton, checkSelect } from './interactive-components.ts';

const selects = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
] as const;
const inRow = [ComponentType.Button, ...selects];
const inContainer = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const inMessage = {
  legacy: [ComponentType.ActionRow],
  v2: [...inContainer, ComponentType.Container],
};

/** A list of components; wrong ones are noted and left out of what is handed to `check`. */
function checkChildren(
  walk: ComponentWalk,
  path: Path,
  value: unknown,
  allowed: readonly ComponentType[],
  limits: { min: number; max: number },
): void {
  if (!requireField(walk.faults, path, value)) return;
  const children = listField(walk.faults, path, value);
  if (!children) return;
  checkLength(walk.faults, path, children.length, limits);
  for (const [index, child] of children.entries()) {
    checkComponent(walk, [...path, index], child, allowed);
  }
}

/** A row holds up to five buttons or a single select. */
function checkRow(walk: ComponentWalk, path: Path, row: Fields): void {
  checkChildren(walk, [...path, 'components'], row.components, inRow, { min: 1, max: 5 });
  let width = 0;
  for (const [index, child] of (Array.isArray(row.components) ? row.components : []).entries()) {
    width += (child as Fields | null)?.type === ComponentType.Button ? 1 : 5;
    if (width > 5 && index < 5) {
      const message = 'The specified component exceeds the maximum width';
      const childPath = [...path, 'components', index];
      walk.faults.push({ path: childPath, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message });
    }
  }
}

function checkSection(walk: ComponentWalk, path: Path, section: Fields): void {
  const texts = [ComponentType.TextDisplay];
  checkChildren(walk, [...path, 'components'], section.components, texts, { min: 1, max: 3 });
  const accessoryPath = [...path, 'accessory'];
  if (requireField(walk.faults, accessoryPath, section.accessory)) {
    const accessories = [ComponentType.Button, ComponentType.Thumbnail];
    checkComponent(walk, accessoryPath, section.accessory, accessories);
  }
}

function checkGallery(walk: ComponentWalk, path: Path, gallery: Fields): void {
  const itemsPath = [...path, 'items'];
  if (!requireField(walk.faults, itemsPath, gallery.items)) return;
  const items = listField(walk.faults, itemsPath, gallery.items) ?? [];
  checkLength(walk.faults, itemsPath, items.length, { min: 1, max: 10 });
  for (const [index, value] of items.entries()) {
    const itemPath = [...itemsPath, index];
    const item = objectField(walk.faults, itemPath, value);
    if (!item) continue;
    checkMedia(walk, [...itemPath, 'media'], item.media);
    checkMediaCaption(walk, itemPath, item);
  }
}

/** Text in modals and messages: 1 to 4,000 characters, counted into the message's total. */
export function checkTextDisplay(walk: ComponentWalk, path: Path, display: Fields): void {
  if (!requireField(walk.faults, [...path, 'content'], display.content)) return;
  const limits = { min: 1, max: 4000 };
  const content = textField(walk.faults, [...path, 'content'], display.content, limits);
  walk.textLength += [...(content ?? '')].length;
}

function checkContainer(walk: ComponentWalk, path: Path, container: Fields): void {
  const limits = { min: 1, max: 40 };
  checkChildren(walk, [...path, 'components'], container.components, inContainer, limits);
  const colours = { min: 0, max: 0xffffff };
  integerField(walk.faults, [...path, 'accent_color'], container.accent_color, colours);
  booleanField(walk.faults, [...path, 'spoiler'], container.spoiler);
}

function checkSeparator(walk: ComponentWalk, path: Path, separator: Fields): void {
  booleanField(walk.faults, [...path, 'divider'], separator.divider);
  choiceField(walk.faults, [...path, 'spacing'], separator.spacing, [1, 2]);
}

function checkThumbnail(walk: ComponentWalk, path: Path, thumbnail: Fields): void {
  checkMedia(walk, [...path, 'media'], thumbnail.media);
  checkMediaCaption(walk, path, thumbnail);
}

function checkFile(walk: ComponentWalk, path: Path, file: Fields): void {
  checkMedia(walk, [...path, 'file'], file.file, { attachmentOnly: true });
}

const checks: Partial<Record<ComponentType, typeof checkRow>> = {
  [ComponentType.ActionRow]: checkRow,
  [ComponentType.Button]: checkButton,
  [ComponentType.Section]: checkSection,
  [ComponentType.TextDisplay]: checkTextDisplay,
  [ComponentType.Thumbnail]: checkThumbnail,
  [ComponentType.MediaGallery]: checkGallery,
  [ComponentType.File]: checkFile,
  [ComponentType.Separator]: checkSeparator,
  [ComponentType.Container]: checkContainer,
};

function checkComponent(
  walk: ComponentWalk,
  path: Path,
  value: unknown,
  allowed: readonly ComponentType[],
): void {
  const component = componentField(walk, path, value, allowed);
  if (!component) return;
  const check = checks[component.type];
  if (check) check(walk, path, component.fields);
  else checkSelect(walk, path, component.type, component.fields);
}

/**
 * Holds a message's components against Discord's rules: five rows at most without the Components
 * V2 flag; with it 40 components, nested ones counted, and 4,000 characters of text in all.
 * https://docs.discord.com/developers/components/reference
 */
export function checkMessageComponents(
  faults: Fault[],
  path: Path,
  components: unknown[],
  { componentsV2, fileNames }: { componentsV2: boolean; fileNames: ReadonlySet<string> },
): void {
  const walk = startWalk(faults, fileNames);
  const allowed = componentsV2 ? inMessage.v2 : inMessage.legacy;
  const limits = { min: 0, max: componentsV2 ? 40 : 5 };
  checkChildren(walk, path, components, allowed, limits);
  if (componentsV2 && walk.count > 40 && components.length <= 40) {
    const message = 'Total number of components cannot exceed 40';
    faults.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (walk.textLength > 4000) {
    const message = 'Components displayable text size exceeds maximum size of 4000';
    faults.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
}
