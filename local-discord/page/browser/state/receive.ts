import type { APIMessage } from 'discord-api-types/v10';
import type { PageEvent, Snapshot } from '../../protocol.ts';
import { openChannel } from './look-up.ts';
import { change, type View } from './view.ts';

/** How long someone counts as typing unless they go on or write, in milliseconds. */
const typingTime = 9_000;

function withSnapshot(view: View, snapshot: Snapshot): Partial<View> {
  const messages = new Map(snapshot.messages.map((message) => [message.id, message]));
  return { snapshot, messages, connection: 'open', traffic: view.traffic + 1 };
}

function inOrder(messages: Map<string, APIMessage>): Map<string, APIMessage> {
  return new Map([...messages].sort(([one], [other]) => (BigInt(one) < BigInt(other) ? -1 : 1)));
}

function withMessage(view: View, message: APIMessage): Partial<View> {
  const isNew = !view.messages.has(message.id);
  const { id, channel_id: channelId, author } = message;
  const messages = new Map(view.messages).set(id, message);
  const { [author.id]: _, ...stillTyping } = view.typing[channelId] ?? {};
  const shown = openChannel(view)?.id === channelId && !document.hidden;
  const counts = isNew && !shown && author.id !== view.snapshot?.me;
  return {
    messages: isNew ? inOrder(messages) : messages,
    typing: { ...view.typing, [channelId]: stillTyping },
    ...(counts && { unread: { ...view.unread, [channelId]: (view.unread[channelId] ?? 0) + 1 } }),
  };
}

function withoutMessage(view: View, id: string): Partial<View> {
  const messages = new Map(view.messages);
  messages.delete(id);
  return {
    messages,
    ...(view.replyTo?.messageId === id && { replyTo: null }),
    ...(view.editingId === id && { editingId: null }),
  };
}

function withTyping(view: View, channelId: string, userId: string): Partial<View> {
  const until = Date.now() + typingTime;
  setTimeout(() => change(withoutStaleTyping), typingTime + 50);
  const here = { ...view.typing[channelId], [userId]: until };
  return { typing: { ...view.typing, [channelId]: here } };
}

function withoutStaleTyping(view: View): Partial<View> {
  const fresh = (people: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(people).filter(([, until]) => until > Date.now()));
  const channels = Object.entries(view.typing).map(([id, people]) => [id, fresh(people)]);
  return { typing: Object.fromEntries(channels) };
}

/** Takes in what the page server tells. */
export function receive(event: PageEvent): void {
  change((view) => {
    switch (event.kind) {
      case 'snapshot':
        return withSnapshot(view, event.snapshot);
      case 'message':
        return withMessage(view, event.message);
      case 'message-gone':
        return withoutMessage(view, event.id);
      case 'typing':
        return withTyping(view, event.channelId, event.userId);
      case 'traffic':
        return { traffic: view.traffic + 1 };
    }
  });
}
