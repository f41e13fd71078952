import { PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { type DiscordEvent, subscribe } from '../../events.ts';
import { may } from '../../model/permissions.ts';
import { renderMessage } from '../../model/render-message.ts';
import type { PageEvent } from '../protocol.ts';
import type { Scene } from './scene.ts';
import { takeSnapshot } from './snapshot.ts';

/** How long the page waits for more of the same before it is told, in milliseconds. */
const calm = 60;

/** Requests end a little after the events they cause, so the developer's view looks once more. */
const afterglow = 400;

function sees({ discord: { state } }: Scene, me: Snowflake, event: DiscordEvent): boolean {
  if (event.applicationId !== null || event.channelId === null) return false;
  if (event.seenBy !== null && event.seenBy !== me) return false;
  const channel = state.channels.get(event.channelId);
  return channel !== undefined && may(state, channel, me, PermissionFlagsBits.ViewChannel);
}

/** What an event of this Discord means for someone's page; 'all' where it has to look anew. */
function translate(scene: Scene, me: Snowflake, event: DiscordEvent): PageEvent | 'all' | null {
  const { state } = scene.discord;
  if (event.name === 'LOCAL_COMMANDS_CHANGED') return 'all';
  if (!sees(scene, me, event)) return null;
  const viewer = { userId: me, readsContent: true };
  const data = event.render(viewer) as Record<string, string>;
  const channelId = event.channelId ?? '';
  switch (event.name) {
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE':
    case 'MESSAGE_REACTION_ADD':
    case 'MESSAGE_REACTION_REMOVE': {
      const stored = state.messages.get(data.message_id ?? data.id ?? '');
      if (!stored || scene.dismissed.has(stored.payload.id)) return null;
      return { kind: 'message', message: renderMessage(state, stored, viewer) };
    }
    case 'MESSAGE_DELETE':
      return { kind: 'message-gone', id: data.id ?? '', channelId };
    case 'TYPING_START':
      return { kind: 'typing', channelId, userId: data.user_id ?? '' };
    default:
      return 'all';
  }
}

/** Runs something once, a while after the last call for it. */
function calmed(run: () => void, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  return {
    call: () => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    cancel: () => clearTimeout(timer),
  };
}

/** Keeps one open page up to date: everything at first, then what happens. */
export function keepUpToDate(scene: Scene, me: Snowflake, socket: WebSocket): void {
  const send = (event: PageEvent) => socket.send(JSON.stringify(event));
  const sendAll = () => send({ kind: 'snapshot', snapshot: takeSnapshot(scene, me) });
  const again = calmed(sendAll, calm);
  const traffic = calmed(() => send({ kind: 'traffic' }), calm);
  const lastTraffic = calmed(() => send({ kind: 'traffic' }), afterglow);
  sendAll();
  const unsubscribe = subscribe(scene.discord.state, (event) => {
    traffic.call();
    lastTraffic.call();
    const told = translate(scene, me, event);
    if (told === 'all') again.call();
    else if (told) send(told);
  });
  socket.on('close', () => {
    unsubscribe();
    for (const timer of [again, traffic, lastTraffic]) timer.cancel();
  });
}
