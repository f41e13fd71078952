import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { componentTypes, type ShownComponent } from '../components/shapes.ts';
import { Icon } from '../frame/icons.ts';
import { useTexts } from '../language/texts.ts';
import { Markdown } from '../markdown/view.ts';
import { submitModal } from '../state/do.ts';
import { change, useView } from '../state/view.ts';

const paragraph = 2;

interface FieldProps {
  field: ShownComponent;
  label: string;
  description: string | null;
}

function Field({ field, label, description }: FieldProps) {
  const texts = useTexts();
  const [length, setLength] = useState(field.value?.length ?? 0);
  const id = `field-${field.custom_id}`;
  const required = field.required !== false;
  const most = field.max_length ?? 4000;
  const common = { id, name: field.custom_id, required, 'aria-describedby': `${id}-hint` };
  const text = {
    ...common,
    minlength: field.min_length,
    maxlength: most,
    placeholder: field.placeholder,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setLength(currentTarget.value.length),
  };
  return html`<div class="modal-field">
    <label for=${id}>${label}${required && html`<span class="required" title=${texts.required}>*</span>`}</label>
    ${description && html`<p class="muted">${description}</p>`}
    ${
      field.type === componentTypes.stringSelect
        ? html`<select ...${common}>
            <option value="">${field.placeholder ?? texts.select}</option>
            ${field.options?.map(({ label: name, value, default: chosen }) => html`<option value=${value} selected=${chosen}>${name}</option>`)}
          </select>`
        : field.style === paragraph
          ? html`<textarea rows="4" ...${text}>${field.value ?? ''}</textarea>`
          : html`<input type="text" value=${field.value ?? ''} ...${text} />`
    }
    <small class="muted" id=${`${id}-hint`}>${field.type === componentTypes.textInput && texts.outOf(length, most)}</small>
  </div>`;
}

function drawPart(part: ShownComponent) {
  if (part.type === componentTypes.textDisplay)
    return html`<${Markdown} text=${part.content ?? ''} />`;
  if (part.type === componentTypes.label && part.component) {
    return html`<${Field} field=${part.component} label=${part.label} description=${part.description ?? null} />`;
  }
  return part.components?.map(
    (field) => html`<${Field} field=${field} label=${field.label} description=${null} />`,
  );
}

interface OpenedProps {
  interactionId: string;
  title: string;
  components: ShownComponent[];
}

function Opened({ title, components }: OpenedProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const texts = useTexts();
  const close = () => change({ modal: null });
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () =>
      (before?.isConnected ? before : document.querySelector<HTMLElement>('#composer'))?.focus();
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    setWaiting(true);
    const succeeded = await submitModal(typed);
    setWaiting(false);
    setFailed(!succeeded);
  };
  return html`<dialog class="modal" ref=${dialog} aria-labelledby="modal-title" onClose=${close}>
    <form onSubmit=${submit}>
      <header>
        <h2 id="modal-title">${title}</h2>
        <button type="button" class="tool" aria-label=${texts.close} onClick=${close}><${Icon} name="close" /></button>
      </header>
      <div class="modal-body">
        ${components.map(drawPart)}
        <p class="failed" role="alert">${failed && texts.modalFailed}</p>
      </div>
      <footer>
        <button type="button" class="button secondary" onClick=${close}>${texts.cancel}</button>
        <button type="submit" class="button primary" aria-busy=${waiting} disabled=${waiting}>${texts.submit}</button>
      </footer>
    </form>
  </dialog>`;
}

/** The form that a bot has opened, if there is one. */
export function Modal() {
  const modal = useView((view) => view.modal);
  if (!modal) return null;
  const { interactionId, data } = modal;
  return html`<${Opened}
    key=${interactionId}
    interactionId=${interactionId}
    title=${data.title}
    components=${data.components as unknown as ShownComponent[]}
  />`;
}
