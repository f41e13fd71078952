import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { isOverdue, responseTimeMs } from '../model/interactions.ts';
import { renderMessage } from '../model/render-message.ts';
import { isLoading } from '../model/respond.ts';
import type { DiscordState, Interaction, InteractionResponse, StoredMessage } from '../state.ts';
import type { Choice } from '../validation/autocomplete.ts';
import { InteractionFailed } from './client-refusal.ts';
import { until } from './wait.ts';

/** How long a person looks at "thinking…" before they give up. */
const patienceMs = 10_000;

/** A modal a bot opened on someone's screen. */
export interface OpenModal {
  interaction: Interaction;
  modal: APIModalInteractionResponseCallbackData;
}

/** How the application answered first; rejects when it is too late for that. */
export function acknowledged(
  state: DiscordState,
  interaction: Interaction,
): Promise<InteractionResponse> {
  const tooLate = () => new InteractionFailed('The application did not respond');
  const look = () => {
    if (isOverdue(state, interaction)) throw tooLate();
    return interaction.response ?? undefined;
  };
  return until(state, look, { within: responseTimeMs, tooLate });
}

function seenBy(state: DiscordState, interaction: Interaction, stored: StoredMessage): APIMessage {
  return renderMessage(state, stored, { userId: interaction.userId, readsContent: true });
}

/** The message a deferred response promised: the "thinking…" filled in, or a follow-up. */
function filledIn(
  state: DiscordState,
  interaction: Interaction,
  originalId: string,
): StoredMessage | undefined {
  const original = state.messages.get(originalId);
  if (original && !isLoading(original)) return original;
  return state.messages.get(interaction.followupIds[0] ?? '');
}

/** What came of an update promised for later: the message changed or gone, or a follow-up. */
function changed(
  state: DiscordState,
  interaction: Interaction,
  before: StoredMessage,
  snapshot: string,
): StoredMessage | undefined {
  const { id } = before.payload;
  if (!state.messages.has(id) || JSON.stringify(before.payload) !== snapshot) return before;
  return state.messages.get(interaction.followupIds[0] ?? '');
}

/**
 * The message an interaction led to, as the person sees it: the reply, or the message that was
 * updated. A response deferred is waited for.
 */
export async function messageOutcome(
  state: DiscordState,
  interaction: Interaction,
): Promise<APIMessage> {
  const source = state.messages.get(interaction.sourceMessageId ?? '');
  const snapshot = JSON.stringify(source?.payload);
  const { type, messageId } = await acknowledged(state, interaction);
  const tooLate = () => new InteractionFailed('The application is thinking… and never answered');
  const waiting = { within: patienceMs, tooLate };
  if (type === InteractionResponseType.Modal) {
    throw new InteractionFailed('The application opened a modal; use the …ForModal function.');
  }
  if (type === InteractionResponseType.DeferredMessageUpdate && source) {
    const look = () => changed(state, interaction, source, snapshot);
    return seenBy(state, interaction, await until(state, look, waiting));
  }
  const look = () => filledIn(state, interaction, messageId ?? '');
  return seenBy(state, interaction, await until(state, look, waiting));
}

/** The modal an interaction opened. */
export async function modalOutcome(
  state: DiscordState,
  interaction: Interaction,
): Promise<OpenModal> {
  const { type, data } = await acknowledged(state, interaction);
  if (type !== InteractionResponseType.Modal) {
    throw new InteractionFailed('The application answered with no modal.');
  }
  return { interaction, modal: data as APIModalInteractionResponseCallbackData };
}

/** The choices offered while an option is typed. */
export async function choicesOutcome(
  state: DiscordState,
  interaction: Interaction,
): Promise<Choice[]> {
  const { data } = await acknowledged(state, interaction);
  return data as Choice[];
}
