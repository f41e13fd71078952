import { InteractionType } from 'discord-api-types/v10';
import type { Dispatch } from '../../gateway/session.ts';
import type { LoggedRequest } from '../../rest/request-log.ts';
import type { Fields } from '../../validation/form.ts';
import type { DeveloperView, Exchange } from '../protocol.ts';
import type { Scene } from './scene.ts';

/** How many questions one can look back at. */
const kept = 30;

/** Something a person did that a bot may have to answer. */
interface Question {
  id: string;
  title: string;
  at: number;
}

function titleOfInteraction(data: Fields): string {
  const inner = (data.data ?? {}) as Fields;
  if (data.type === InteractionType.ApplicationCommand) {
    const options = (inner.options ?? []) as Fields[];
    const values = options.map(({ name, value }) =>
      value === undefined ? name : `${name}: ${value}`,
    );
    return [inner.target_id ? inner.name : `/${inner.name}`, ...values].join(' ');
  }
  return data.type === InteractionType.ModalSubmit
    ? `form ${inner.custom_id}`
    : `component ${inner.custom_id}`;
}

function questionIn({ name, data, sentAt }: Dispatch): Question | null {
  const fields = data as Fields;
  const id = String(fields?.id);
  if (name === 'INTERACTION_CREATE') {
    if (fields.type === InteractionType.ApplicationCommandAutocomplete) return null;
    return { id, title: titleOfInteraction(fields), at: sentAt };
  }
  if (name !== 'MESSAGE_CREATE' || (fields.author as Fields).bot) return null;
  const content = String(fields.content) || '(content withheld: the bot is not addressed)';
  return { id, title: content, at: sentAt };
}

function requestExchange(request: LoggedRequest, start: number): Exchange {
  const { method, route, path, query, body, response, status, startedAt, milliseconds } = request;
  return {
    kind: 'request',
    name: `${method} ${route ?? path}`,
    after: startedAt - start,
    milliseconds,
    status,
    detail: {
      path,
      ...(Object.keys(query).length > 0 && { query }),
      sent: body,
      answered: response,
    },
  };
}

function dispatchExchange({ name, data, sentAt }: Dispatch, start: number): Exchange {
  return {
    kind: 'event',
    name,
    after: sentAt - start,
    milliseconds: null,
    status: null,
    detail: data,
  };
}

/** The ids by which later traffic shows that it belongs to a question. */
function idsOf(scene: Scene, id: string): Set<string> {
  const { state } = scene.discord;
  const ids = new Set([id]);
  const interaction = state.interactions.get(id);
  if (interaction) {
    ids.add(interaction.token);
    for (const own of interaction.followupIds) ids.add(own);
    if (interaction.response?.messageId) ids.add(interaction.response.messageId);
  }
  for (const { payload } of state.messages.values()) {
    if (payload.message_reference?.message_id === id) ids.add(payload.id);
  }
  return ids;
}

/** Requests and gateway events that a question caused, in the order they happened. */
function exchangesOf(scene: Scene, { id, at }: Question): Exchange[] {
  const { requests, dispatches } = scene.discord;
  const ids = [...idsOf(scene, id)];
  const belongs = (...parts: unknown[]) => {
    const text = JSON.stringify(parts);
    return ids.some((known) => text.includes(known));
  };
  const sent = dispatches
    .filter(({ sentAt, data }) => sentAt >= at && belongs(data))
    .map((dispatch) => dispatchExchange(dispatch, at));
  const asked = requests
    .filter(({ startedAt, path, body }) => startedAt >= at && belongs(path, body))
    .map((request) => requestExchange(request, at));
  return [...sent, ...asked].sort((one, other) => one.after - other.after);
}

/** What the developer's view shows of one question, the last one if none is named. */
export function viewDeveloper(scene: Scene, questionId: string | null): DeveloperView {
  const { dispatches } = scene.discord;
  const questions = dispatches
    .flatMap((dispatch) => questionIn(dispatch) ?? [])
    .slice(-kept)
    .reverse();
  const shown = questions.find(({ id }) => id === questionId) ?? questions[0];
  if (!shown) return { questions, shown: null };
  const trace =
    scene.traces.find(({ interactionOrMessageId }) => interactionOrMessageId === shown.id) ?? null;
  return {
    questions,
    shown: {
      id: shown.id,
      title: trace?.question ?? shown.title,
      trace,
      exchanges: exchangesOf(scene, shown),
    },
  };
}
