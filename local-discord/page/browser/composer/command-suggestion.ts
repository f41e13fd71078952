import { html } from 'htm/preact';
import { Avatar } from '../frame/avatar.ts';
import { useLanguage } from '../language/texts.ts';
import { displayName, userOf } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import { localName, type Usage } from './commands.ts';

/** A command in the picker: its name, its options, what it does, whose it is. */
export function CommandSuggestion({ usage }: { usage: Usage }) {
  const application = useView((view) => userOf(view, usage.applicationId));
  const language = useLanguage();
  return html`<${Avatar} user=${application} size=${32} />
    <span class="command-text">
      <span>
        <strong>/${usage.label}</strong>
        ${usage.options.map((option) => html`<span class=${`option-tag ${option.required ? '' : 'optional'}`}>${localName(option, language)}</span>`)}
      </span>
      <small>${usage.description}</small>
    </span>
    <span class="muted end">${displayName(application)}</span>`;
}
