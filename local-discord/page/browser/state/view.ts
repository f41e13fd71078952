import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { Snapshot } from '../../protocol.ts';
import type { Draft } from '../composer/draft.ts';
import { type Address, readAddress, readTheme, type Theme } from './settings.ts';

/** A command that was sent and that no message came of yet. */
export interface PendingCommand {
  id: number;
  channelId: string;
  /** "/ask question: …" */
  text: string;
  failed: boolean;
}

/** Everything this window shows. */
export interface View {
  address: Address;
  theme: Theme;
  connection: 'connecting' | 'open' | 'lost';
  /** null until the first connection */
  snapshot: Snapshot | null;
  /** by id, oldest first */
  messages: ReadonlyMap<string, APIMessage>;
  /** how many messages came in a channel while another was shown */
  unread: Readonly<Record<string, number>>;
  /** until when someone is typing, by channel, then by user */
  typing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  pending: readonly PendingCommand[];
  /** components that wait for the application or that failed, by messageId/customId */
  used: Readonly<Record<string, 'waiting' | 'failed'>>;
  /** what stands in the composers, by channel */
  drafts: Readonly<Record<string, Draft>>;
  replyTo: { messageId: string; mention: boolean } | null;
  editingId: string | null;
  modal: { interactionId: string; data: APIModalInteractionResponseCallbackData } | null;
  panel: 'none' | 'pins' | 'developer';
  /** whether the list of channels is open where the screen is narrow */
  drawerOpen: boolean;
  notice: string | null;
  /** counts what happened for the developer's view */
  traffic: number;
}

let view: View = {
  address: readAddress(),
  theme: readTheme(),
  connection: 'connecting',
  snapshot: null,
  messages: new Map(),
  unread: {},
  typing: {},
  pending: [],
  used: {},
  drafts: {},
  replyTo: null,
  editingId: null,
  modal: null,
  panel: 'none',
  drawerOpen: false,
  notice: null,
  traffic: 0,
};

const listeners = new Set<() => void>();

/** What is shown right now, outside of drawing. */
export function currentView(): View {
  return view;
}

/** Changes what is shown. */
export function change(changes: Partial<View> | ((view: View) => Partial<View>)): void {
  view = { ...view, ...(typeof changes === 'function' ? changes(view) : changes) };
  for (const listener of [...listeners]) listener();
}

/** A part of what is shown; whoever draws it draws again when that part changes. */
export function useView<Part>(part: (view: View) => Part): Part {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const selected = part(view);
  useLayoutEffect(() => {
    let last = selected;
    const look = () => {
      const now = part(view);
      if (Object.is(now, last)) return;
      last = now;
      redraw(0);
    };
    listeners.add(look);
    look();
    return () => {
      listeners.delete(look);
    };
  });
  return selected;
}
