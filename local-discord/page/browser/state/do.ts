import type { Action, AutocompleteChoice, Outcome, Values } from '../../protocol.ts';
import type { Language } from '../language/texts.ts';
import { openChannel } from './look-up.ts';
import { type Address, applyTheme, type Theme, writeAddress } from './settings.ts';
import { connect, send } from './transport.ts';
import { change, currentView } from './view.ts';

/** What whoever sits at the page does, with what the client shows of it. */

/** How long a refusal is shown, in milliseconds. */
const noticeTime = 6_000;

/** How long a command is under way before the page says so, in milliseconds. */
const impatience = 350;

let lastPending = 0;

export function showNotice(notice: string): void {
  change({ notice });
  setTimeout(() => change((view) => (view.notice === notice ? { notice: null } : {})), noticeTime);
}

/** Opens a modal or shows a refusal; what remains is for whoever asked. */
function settle(outcome: Outcome): Outcome {
  if (outcome.kind === 'modal') {
    change({ modal: { interactionId: outcome.interactionId, data: outcome.modal } });
  }
  if (outcome.kind === 'refused') showNotice(outcome.reason);
  return outcome;
}

export async function act(action: Action): Promise<Outcome> {
  return settle(await send(action));
}

function goTo(address: Partial<Address>): void {
  change((view) => {
    const next = { ...view.address, ...address };
    writeAddress(next);
    return { address: next, replyTo: null, editingId: null, drawerOpen: false };
  });
}

export function openChannelOf(channelId: string): void {
  goTo({ channelId });
  markRead();
  change(({ panel }) => (panel === 'pins' ? { panel: 'none' } : {}));
}

/** What is shown counts as read. */
export function markRead(): void {
  const channelId = openChannel(currentView())?.id;
  if (!channelId || !currentView().unread[channelId]) return;
  change(({ unread }) => ({ unread: { ...unread, [channelId]: 0 } }));
}

/** Sits down as someone else. */
export function becomePerson(as: string): void {
  goTo({ as });
  change({ unread: {}, pending: [], used: {}, modal: null, panel: 'none' });
  connect();
}

export function speak(language: Language): void {
  goTo({ language });
  document.documentElement.lang = language;
}

export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  change({ theme });
}

export async function say(channelId: string, text: string): Promise<boolean> {
  const { replyTo } = currentView();
  const reply = replyTo && { replyToId: replyTo.messageId, mention: replyTo.mention };
  const outcome = await act({ do: 'say', channelId, text, ...reply });
  if (outcome.kind === 'done') change({ replyTo: null });
  return outcome.kind === 'done';
}

/** Sends a command and shows it as being under way, or as failed, until a message comes. */
async function sendCommand(channelId: string, text: string, action: Action): Promise<void> {
  lastPending += 1;
  const id = lastPending;
  const row = { id, channelId, text, failed: false };
  const without = () => currentView().pending.filter((pending) => pending.id !== id);
  const timer = setTimeout(() => change({ pending: [...without(), row] }), impatience);
  const outcome = await act(action);
  clearTimeout(timer);
  const failed = outcome.kind === 'failed';
  change({ pending: failed ? [...without(), { ...row, failed }] : without() });
}

export function dismissPending(id: number): void {
  change(({ pending }) => ({ pending: pending.filter((row) => row.id !== id) }));
}

export function runSlashCommand(
  channelId: string,
  command: string,
  values: Values,
  text: string,
): Promise<void> {
  return sendCommand(channelId, text, { do: 'slash', channelId, command, values });
}

export function runMessageCommand(
  channelId: string,
  messageId: string,
  command: string,
): Promise<void> {
  const action: Action = { do: 'message-command', channelId, messageId, command };
  return sendCommand(channelId, command, action);
}

export async function suggestions(
  channelId: string,
  command: string,
  option: string,
  values: Values,
): Promise<AutocompleteChoice[] | null> {
  const outcome = await send({ do: 'autocomplete', channelId, command, option, values });
  return outcome.kind === 'choices' ? outcome.choices : null;
}

/** Presses a button or picks from a menu; it shows that it waits, then whether it failed. */
export async function operate(action: Extract<Action, { do: 'press' | 'select' }>): Promise<void> {
  const key = `${action.messageId}/${action.customId}`;
  change(({ used }) => ({ used: { ...used, [key]: 'waiting' } }));
  const outcome = await act(action);
  change(({ used: { [key]: _, ...used } }) => ({
    used: outcome.kind === 'failed' ? { ...used, [key]: 'failed' } : used,
  }));
}

/** Submits the open modal; false where it stays open because the application failed. */
export async function submitModal(typed: Record<string, string>): Promise<boolean> {
  const { modal } = currentView();
  if (!modal) return true;
  const outcome = await act({ do: 'submit', interactionId: modal.interactionId, typed });
  if (outcome.kind === 'done') change({ modal: null });
  return outcome.kind !== 'failed';
}

export function startReply(messageId: string): void {
  change({ replyTo: { messageId, mention: true }, editingId: null });
  document.querySelector<HTMLElement>('#composer')?.focus();
}

export async function dismiss(channelId: string, messageId: string): Promise<void> {
  change(({ messages }) => ({
    messages: new Map([...messages].filter(([id]) => id !== messageId)),
  }));
  await act({ do: 'dismiss', channelId, messageId });
}
