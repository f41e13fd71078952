/** Lets a text field grow with its text. */
export function fitHeight({ currentTarget }: Event): void {
  const field = currentTarget as HTMLTextAreaElement;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
