import { html } from 'htm/preact';
import type { PersonView } from '../../protocol.ts';
import { type Language, languageNames, useTexts } from '../language/texts.ts';
import { becomePerson, chooseTheme, speak } from '../state/do.ts';
import { displayName, userOf } from '../state/look-up.ts';
import { addressOf, type Theme } from '../state/settings.ts';
import { useView } from '../state/view.ts';
import { Avatar } from './avatar.ts';
import { Icon } from './icons.ts';

function PersonChoice({ person }: { person: PersonView }) {
  const user = useView((view) => userOf(view, person.userId));
  const isMe = useView((view) => view.snapshot?.me === person.userId);
  const address = useView((view) => view.address);
  const texts = useTexts();
  const name = displayName(user);
  const href = addressOf({ ...address, as: person.key });
  return html`<div class="person">
    <label>
      <input type="radio" name="person" value=${person.key} checked=${isMe} onChange=${() => becomePerson(person.key)} />
      <${Avatar} user=${user} size=${28} />
      <span class="who">
        <strong>${name}</strong>
        <small>${person.role ?? texts.noRole}</small>
      </span>
    </label>
    <a class="tool" href=${href} target="_blank" title=${texts.secondWindow(name)} aria-label=${texts.secondWindow(name)}>
      <${Icon} name="link" size=${18} />
    </a>
  </div>`;
}

/** Who one is, and how the page looks: what is asked of Discord's settings. */
export function You() {
  const people = useView((view) => view.snapshot?.people) ?? [];
  const language = useView((view) => view.address.language);
  const theme = useView((view) => view.theme);
  const texts = useTexts();
  const pickLanguage = ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
    speak(currentTarget.value as Language);
  const pickTheme = ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
    chooseTheme(currentTarget.value as Theme);
  return html`<section class="you" aria-label=${texts.you}>
    <fieldset>
      <legend>${texts.youAre}</legend>
      ${people.map((person) => html`<${PersonChoice} key=${person.key} person=${person} />`)}
    </fieldset>
    <div class="choices">
      <select aria-label=${texts.language} value=${language} onChange=${pickLanguage}>
        ${Object.entries(languageNames).map(([key, name]) => html`<option value=${key}>${name}</option>`)}
      </select>
      <select aria-label=${texts.theme} value=${theme} onChange=${pickTheme}>
        ${Object.entries(texts.themes).map(([key, name]) => html`<option value=${key}>${name}</option>`)}
      </select>
    </div>
  </section>`;
}
