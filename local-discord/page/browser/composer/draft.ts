import type { Values } from '../../protocol.ts';
import { openChannel } from '../state/look-up.ts';
import { change, currentView } from '../state/view.ts';
import { type Usage, usagesIn } from './commands.ts';

/** An option's value while it is typed; `picked` once it was taken from a list. */
export interface Filled {
  text: string;
  picked?: string | number | boolean;
}

/** What stands in a channel's composer: a text, or a command being filled in. */
export interface Draft {
  text: string;
  command: CommandDraft | null;
}

export interface CommandDraft {
  usage: Usage;
  /** names of the options shown, in order */
  shown: readonly string[];
  filled: Readonly<Record<string, Filled>>;
  /** the option that has to be filled in still */
  missing: string | null;
}

export const emptyDraft: Draft = { text: '', command: null };

export function setDraft(channelId: string, draft: Partial<Draft>): void {
  change(({ drafts }) => ({
    drafts: { ...drafts, [channelId]: { ...emptyDraft, ...drafts[channelId], ...draft } },
  }));
}

/**
 * Puts a command into the composer, its required options to be filled in. Who typed on after its
 * name means the first option, be it required or not.
 */
export function fillIn(channelId: string, usage: Usage, typed?: string): void {
  const required = usage.options.filter((option) => option.required).map(({ name }) => name);
  const first = required[0] ?? (typed === undefined ? undefined : usage.options[0]?.name);
  const shown = first && !required.includes(first) ? [first] : required;
  const filled = first && typed ? { [first]: { text: typed } } : {};
  setDraft(channelId, { text: '', command: { usage, shown, filled, missing: null } });
}

/** Puts a command that a text mentions into the composer. */
export function startCommand(commandId: string, name: string): void {
  const view = currentView();
  const channel = openChannel(view);
  if (!channel || !view.snapshot) return;
  const usage = usagesIn(view.snapshot, channel, view.address.language).find(
    (candidate) =>
      candidate.commandId === commandId && [candidate.name, candidate.label].includes(name),
  );
  if (usage?.allowed) fillIn(channel.id, usage);
}

const integerType = 4;
const booleanType = 5;
const numberType = 10;

/** What an option is worth once it is sent. */
function worthOf(type: number, { text, picked }: Filled): string | number | boolean {
  if (picked !== undefined) return picked;
  if (type === integerType || type === numberType) return text.trim() === '' ? text : Number(text);
  if (type === booleanType) return text.toLowerCase() === 'true';
  return text;
}

/** The options filled in so far, as they are sent. */
export function valuesOf({ usage, filled }: CommandDraft): Values {
  const entries = usage.options.flatMap(({ name, type }) => {
    const value = filled[name];
    return value && value.text !== '' ? [[name, worthOf(type, value)] as const] : [];
  });
  return Object.fromEntries(entries);
}
