/** How long a message that was jumped to stays marked, in milliseconds. */
const flashTime = 1600;

/** Brings a message into sight, gives it the focus and marks it for a moment. */
export function jumpTo(messageId: string): void {
  const element = document.querySelector<HTMLElement>(`#message-${CSS.escape(messageId)}`);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), flashTime);
}
