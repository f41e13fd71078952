import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../frame/icons.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { runSlashCommand } from '../state/do.ts';
import { currentView } from '../state/view.ts';
import { localDescription, localName } from './commands.ts';
import { type CommandDraft, emptyDraft, type Filled, setDraft, valuesOf } from './draft.ts';
import { useChoices } from './option-choices.ts';
import { OptionPill } from './option-pill.ts';
import { type Suggestion, SuggestionList, useSuggestions } from './suggestions.ts';

const listId = 'option-suggestions';

/** The command as one would have typed it, to be shown while it is under way. */
function asText({ usage, filled }: CommandDraft): string {
  const options = Object.entries(filled).map(([name, { text }]) => `${name}: ${text}`);
  return [`/${usage.label}`, ...options].join(' ');
}

/** The option that has to be filled in before the command can be sent. */
function missingIn({ usage, filled }: CommandDraft): string | null {
  return usage.options.find(({ name, required }) => required && !filled[name]?.text)?.name ?? null;
}

function Head({ option }: { option: APIApplicationCommandBasicOption }) {
  const language = useLanguage();
  return html`<strong>${localName(option, language)}</strong> <span>${localDescription(option, language)}</span>`;
}

/** A command being filled in: its options as pills, one field each. */
export function CommandForm({ channelId, draft }: { channelId: string; draft: CommandDraft }) {
  const { usage, shown, filled, missing } = draft;
  const form = useRef<HTMLFormElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  const language = useLanguage();
  const texts = useTexts();
  const option = usage.options.find(({ name }) => name === focused);
  const { choices, waiting } = useChoices(channelId, draft, option);

  const update = (changes: Partial<CommandDraft>) =>
    setDraft(channelId, { command: { ...draft, ...changes } });
  const focusNow = (name: string | undefined) => {
    const field = name && form.current?.querySelector<HTMLElement>(`#option-${name}`);
    (field || form.current?.querySelector<HTMLElement>('.run'))?.focus();
  };
  // The field is there once the draft is drawn.
  const focusField = (name: string | undefined) => setTimeout(() => focusNow(name));
  const leave = () => setDraft(channelId, emptyDraft);
  const show = (name: string) => {
    update({ shown: [...shown, name] });
    focusField(name);
  };
  const hide = (name: string) => {
    const { [name]: _, ...others } = filled;
    const required = usage.options.find((candidate) => candidate.name === name)?.required;
    if (required) return leave();
    const left = shown.filter((other) => other !== name);
    update({ shown: left, filled: others });
    focusField(left.at(-1));
  };
  const fill = (name: string, value: Filled) => {
    setClosed(false);
    update({ filled: { ...filled, [name]: value }, missing: null });
  };
  const pick = (name: string, value: Filled) => {
    const filledNow = { ...filled, [name]: value };
    update({ filled: filledNow, missing: null });
    const next = missingIn({ ...draft, filled: filledNow });
    if (next) focusField(next);
  };
  const submit = () => {
    // What was typed last may not be drawn yet.
    const current = currentView().drafts[channelId]?.command ?? draft;
    const lacking = missingIn(current);
    if (lacking) {
      update({ missing: lacking });
      focusField(lacking);
      return;
    }
    leave();
    runSlashCommand(channelId, usage.name, valuesOf(current), asText(current));
  };

  const suggestions: Suggestion[] = closed
    ? []
    : choices.map(({ label, value }) => ({
        key: String(value),
        content: html`<span>${label}</span>`,
        pick: () => option && pick(option.name, { text: label, picked: value }),
      }));
  const { active, setActive, onKey } = useSuggestions(suggestions);
  useLayoutEffect(() => focusNow(shown[0]), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).matches('input') && onKey(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (suggestions.length > 0) setClosed(true);
      else leave();
    }
  };
  const open = option !== undefined && !closed;
  const autocompletes = option && 'autocomplete' in option && option.autocomplete;
  const picked = option && filled[option.name]?.picked !== undefined;
  const empty = waiting ? texts.loading : autocompletes && !picked ? texts.noSuggestions : null;
  const others = usage.options.filter(({ name }) => !shown.includes(name));
  return html`${
    (open || missing) &&
    html`<${SuggestionList}
      id=${listId}
      label=${option ? localName(option, language) : texts.options}
      head=${option && html`<${Head} option=${option} />`}
      empty=${missing ? texts.requiredMissing : empty}
      suggestions=${suggestions}
      active=${active}
      setActive=${setActive}
    />`
  }
  <form
    class="field command-form"
    ref=${form}
    aria-label=${`/${usage.label}`}
    onKeyDown=${onKeyDown}
    onSubmit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    <span class="command-label" title=${usage.description}>/${usage.label}</span>
    ${shown.map((name) => {
      const own = usage.options.find((candidate) => candidate.name === name);
      if (!own) return null;
      return html`<${OptionPill}
        key=${name}
        option=${own}
        value=${filled[name]?.text ?? ''}
        faulty=${missing === name}
        listId=${name === focused && suggestions.length > 0 ? listId : null}
        active=${active}
        onFocus=${() => {
          setFocused(name);
          setClosed(false);
        }}
        onBlur=${() => setFocused(null)}
        onFill=${(text: string) => fill(name, { text })}
        onRemove=${() => hide(name)}
      />`;
    })}
    ${others.map((other) => html`<button type="button" class="add-option" key=${`add ${other.name}`} aria-label=${texts.addOption(localName(other, language))} onClick=${() => show(other.name)}>+ ${localName(other, language)}</button>`)}
    <span class="end">
      <button type="button" class="tool" title=${texts.leaveCommand} aria-label=${texts.leaveCommand} onClick=${leave}><${Icon} name="close" /></button>
      <button type="submit" class="tool run" title=${texts.runCommand} aria-label=${texts.runCommand}><${Icon} name="send" size=${22} /></button>
    </span>
  </form>`;
}
