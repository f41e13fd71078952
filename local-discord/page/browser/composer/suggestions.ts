import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Something to pick while one types. */
export interface Suggestion {
  key: string;
  content: unknown;
  pick(): void;
}

/** Which suggestion is the one that Enter and Tab take; arrows move. */
export function useSuggestions(suggestions: readonly Suggestion[]) {
  const [at, setAt] = useState(0);
  const keys = suggestions.map(({ key }) => key).join(' ');
  useEffect(() => setAt(0), [keys]);
  const active = Math.min(at, suggestions.length - 1);
  /** Whether the key was one for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (suggestions.length === 0 || event.isComposing) return false;
    const count = suggestions.length;
    if (event.key === 'ArrowDown') setAt((active + 1) % count);
    else if (event.key === 'ArrowUp') setAt((active - 1 + count) % count);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      suggestions[active]?.pick();
    } else return false;
    event.preventDefault();
    return true;
  };
  return { active, setActive: setAt, onKey };
}

interface ListProps {
  id: string;
  label: string;
  /** what stands above the list */
  head?: unknown;
  /** what stands in place of an empty list */
  empty?: string | null;
  suggestions: readonly Suggestion[];
  active: number;
  setActive(index: number): void;
}

/** The list over the composer. The focus stays where one types. */
export function SuggestionList(props: ListProps) {
  const { id, label, head, empty, suggestions, active, setActive } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const keepFocus = (event: Event) => event.preventDefault();
  return html`<div class="suggestions" onMouseDown=${keepFocus}>
    ${head && html`<div class="suggestions-head">${head}</div>`}
    ${
      suggestions.length > 0 &&
      html`<div role="listbox" id=${id} aria-label=${label} ref=${list}>
        ${suggestions.map(
          ({ key, content, pick }, index) => html`<div
            role="option"
            key=${key}
            id=${`${id}-${index}`}
            class="suggestion"
            aria-selected=${index === active}
            onMouseMove=${() => setActive(index)}
            onClick=${pick}
          >
            ${content}
          </div>`,
        )}
      </div>`
    }
    ${suggestions.length === 0 && empty && html`<p class="muted" role="status">${empty}</p>`}
  </div>`;
}
