import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { attachmentsFor } from '../../model/attachments.ts';
import { isOverdue } from '../../model/interactions.ts';
import { editMessage, messageOf, renderForAuthor } from '../../model/messages.ts';
import { acknowledge, isLoading, sendResponse } from '../../model/respond.ts';
import type { DiscordState, Interaction, StoredMessage } from '../../state.ts';
import { readChoices } from '../../validation/autocomplete.ts';
import {
  choiceField,
  type Fault,
  integerField,
  objectField,
  refuseIfFaulty,
  requireField,
} from '../../validation/form.ts';
import { readMessage } from '../../validation/message.ts';
import { readModal } from '../../validation/modal.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, type PublicRequest, publicRoute, type Route } from '../router.ts';

export const responseFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral;

type CallbackRequest = PublicRequest<'interaction_id' | 'interaction_token'>;

const messageTypes = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const updateTypes = [
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
];

/**
 * Which responses an interaction takes.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
 */
function typesFor({ type, sourceMessageId }: Interaction): InteractionResponseType[] {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [InteractionResponseType.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...messageTypes, ...updateTypes, InteractionResponseType.Modal];
    case InteractionType.ModalSubmit:
      return sourceMessageId ? [...messageTypes, ...updateTypes] : messageTypes;
    case InteractionType.ApplicationCommand:
      return [...messageTypes, InteractionResponseType.Modal];
    default:
      return [InteractionResponseType.Pong];
  }
}

/** The interaction, if it can still be answered: within three seconds, and once. */
function openInteraction({ state, params }: CallbackRequest): Interaction {
  const interaction = state.interactions.get(params.interaction_id);
  if (interaction?.token !== params.interaction_token || isOverdue(state, interaction)) {
    throw discordError('unknownInteraction');
  }
  if (interaction.response) throw discordError('alreadyAcknowledged');
  return interaction;
}

function isEphemeral(flags: number | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function reply(request: CallbackRequest, interaction: Interaction, data: unknown): StoredMessage {
  const { state, files } = request;
  requireData(data);
  const rules = { path: ['data'], files, settableFlags: responseFlags };
  const body = readMessage(data, rules);
  const attachments = attachmentsFor(state, interaction.channelId, files, body, null);
  return sendResponse(state, interaction, {
    body,
    ephemeral: isEphemeral(body.flags),
    attachments,
  });
}

function requireData(data: unknown): void {
  const faults: Fault[] = [];
  requireField(faults, ['data'], data);
  refuseIfFaulty(faults);
}

/** A deferred response says "thinking…"; of its flags only EPHEMERAL counts. */
function defer(state: DiscordState, interaction: Interaction, data: unknown): StoredMessage {
  const faults: Fault[] = [];
  const flags = objectField(faults, ['data'], data)?.flags;
  const read = integerField(faults, ['data', 'flags'], flags, { min: 0, max: 2 ** 31 - 1 });
  refuseIfFaulty(faults);
  return sendResponse(state, interaction, { body: null, ephemeral: isEphemeral(read) });
}

function sourceMessage(state: DiscordState, interaction: Interaction): StoredMessage {
  return messageOf(state, interaction.channelId, interaction.sourceMessageId ?? '');
}

function update(request: CallbackRequest, interaction: Interaction, data: unknown): StoredMessage {
  const { state, files } = request;
  requireData(data);
  const stored = sourceMessage(state, interaction);
  const existing = stored.payload;
  const settableFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const body = readMessage(data, { path: ['data'], files, settableFlags, existing });
  const attachments = attachmentsFor(state, interaction.channelId, files, body, existing);
  editMessage(state, stored, body, attachments);
  return stored;
}

/** Does what the response asks for; the message it is about, if any, and what it carries. */
function carryOut(
  request: CallbackRequest,
  interaction: Interaction,
  type: InteractionResponseType,
  data: unknown,
): { message?: StoredMessage; data?: unknown } {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { message: reply(request, interaction, data) };
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return { message: defer(request.state, interaction, data) };
    case InteractionResponseType.DeferredMessageUpdate:
      return { message: sourceMessage(request.state, interaction) };
    case InteractionResponseType.UpdateMessage:
      return { message: update(request, interaction, data) };
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return { data: readChoices(data) };
    case InteractionResponseType.Modal:
      return { data: readModal(data) };
    default:
      return {};
  }
}

function describe(
  state: DiscordState,
  interaction: Interaction,
  type: InteractionResponseType,
  message: StoredMessage | undefined,
): unknown {
  const created = messageTypes.includes(type);
  const carriesMessage = created || type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId && { guild_id: interaction.guildId }),
      ...(message && {
        response_message_id: message.payload.id,
        response_message_loading: isLoading(message),
        response_message_ephemeral: message.visibleTo !== null,
      }),
    },
    ...(message &&
      carriesMessage && {
        resource: {
          type: created ? InteractionResponseType.ChannelMessageWithSource : type,
          message: renderForAuthor(state, message),
        },
      }),
  };
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding */
export const interactionRoutes: Route[] = [
  publicRoute('POST', '/interactions/{interaction_id}/{interaction_token}/callback', (request) => {
    const { state, query } = request;
    const interaction = openInteraction(request);
    const faults: Fault[] = [];
    const body = objectField(faults, [], request.body);
    requireField(faults, ['type'], body?.type);
    const type = choiceField(faults, ['type'], body?.type, typesFor(interaction));
    refuseIfFaulty(faults);
    if (type === undefined) throw discordError('invalidFormBody');
    const { message, data } = carryOut(request, interaction, type, body?.data);
    acknowledge(state, interaction, { type, messageId: message?.payload.id ?? null, data });
    if (query.get('with_response') !== 'true') return noContent();
    return ok(describe(state, interaction, type, message));
  }),
];
