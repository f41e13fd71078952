import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLanguage, useTexts } from '../language/texts.ts';
import { localName } from './commands.ts';

const numberTypes: readonly number[] = [4, 10];

interface PillProps {
  option: APIApplicationCommandBasicOption;
  value: string;
  /** whether it is missing */
  faulty: boolean;
  /** the list of what can be picked, while it is shown */
  listId: string | null;
  active: number;
  onFocus(): void;
  onBlur(): void;
  onFill(text: string): void;
  onRemove(): void;
}

/** One option of a command: its name and the field for its value. */
export function OptionPill(props: PillProps) {
  const { option, value, faulty, listId, active, onFocus, onBlur, onFill, onRemove } = props;
  const language = useLanguage();
  const texts = useTexts();
  const longest = 'max_length' in option ? option.max_length : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || value !== '') return;
    event.preventDefault();
    onRemove();
  };
  return html`<label class=${`option-pill ${faulty ? 'faulty' : ''}`}>
    <span>${localName(option, language)}</span>
    <input
      id=${`option-${option.name}`}
      value=${value}
      size=${Math.max(4, Math.min(60, value.length + 1))}
      maxlength=${longest ?? 6000}
      inputmode=${numberTypes.includes(option.type) ? 'decimal' : 'text'}
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${listId !== null}
      aria-controls=${listId ?? undefined}
      aria-activedescendant=${listId ? `${listId}-${active}` : undefined}
      aria-required=${option.required ?? false}
      aria-invalid=${faulty}
      aria-description=${option.required ? texts.required : texts.optional}
      onFocus=${onFocus}
      onBlur=${onBlur}
      onInput=${({ currentTarget }: { currentTarget: HTMLInputElement }) => onFill(currentTarget.value)}
      onKeyDown=${onKeyDown}
    />
  </label>`;
}
