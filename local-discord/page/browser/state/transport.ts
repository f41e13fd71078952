import type { Action, DeveloperView, Outcome, PageEvent } from '../../protocol.ts';
import { localeOf } from '../language/texts.ts';
import { receive } from './receive.ts';
import { change, currentView } from './view.ts';

/** How long to wait before connecting again, in milliseconds. */
const pause = 700;

let socket: WebSocket | null = null;

function query(): URLSearchParams {
  const { as, language } = currentView().address;
  return new URLSearchParams({ as, locale: localeOf(language) });
}

/** Connects, and connects again whenever the connection is lost; every connection starts anew. */
export function connect(): void {
  if (socket) {
    socket.onclose = null;
    socket.close();
  }
  const opened = new WebSocket(`ws://${location.host}/live?${query()}`);
  socket = opened;
  opened.onmessage = ({ data }) => receive(JSON.parse(data) as PageEvent);
  opened.onclose = () => {
    change(({ snapshot }) => ({ connection: snapshot ? 'lost' : 'connecting' }));
    setTimeout(() => {
      if (socket === opened) connect();
    }, pause);
  };
}

/** Lets the person do something and tells what came of it. */
export async function send(action: Action): Promise<Outcome> {
  try {
    const response = await fetch(`/act?${query()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    if (!response.ok) return { kind: 'failed' };
    return (await response.json()) as Outcome;
  } catch {
    return { kind: 'failed' };
  }
}

export async function fetchDeveloperView(questionId: string | null): Promise<DeveloperView> {
  const parameters = questionId ? `?${new URLSearchParams({ question: questionId })}` : '';
  const response = await fetch(`/developer${parameters}`);
  return (await response.json()) as DeveloperView;
}
