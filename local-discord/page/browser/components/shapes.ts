/** Components as Discord sends them, as far as they are drawn. */
export interface ShownComponent {
  type: number;
  id: number;
  components?: ShownComponent[];
  accessory?: ShownComponent;
  component?: ShownComponent;
  content?: string;
  label?: string;
  description?: string | null;
  style?: number;
  custom_id?: string;
  url?: string;
  disabled?: boolean;
  emoji?: { id?: string | null; name?: string | null };
  placeholder?: string;
  options?: SelectOption[];
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  accent_color?: number | null;
  spoiler?: boolean;
  divider?: boolean;
  spacing?: number;
  media?: { url: string };
  file?: { url: string };
  name?: string;
  size?: number;
  items?: { media: { url: string }; description?: string | null; spoiler?: boolean }[];
}

export interface SelectOption {
  label: string;
  value: string;
  description?: string;
  emoji?: { id?: string | null; name?: string | null };
  default?: boolean;
}

/** https://docs.discord.com/developers/components/reference#what-is-a-component-component-types */
export const componentTypes = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

export function emojiText(emoji: SelectOption['emoji']): string | null {
  if (!emoji?.name) return null;
  return emoji.id ? `:${emoji.name}:` : emoji.name;
}
