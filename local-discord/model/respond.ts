import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationIntegrationType,
  type InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import { publishLocally } from '../events.ts';
import type { DiscordState, Interaction, StoredMessage } from '../state.ts';
import { channelOf } from './channels.ts';
import { createMessage, emptyBody, type MessageBody, type MessageDraft } from './messages.ts';
import { userOf } from './users.ts';

/** Notes an interaction as answered; from now on its token serves for edits and follow-ups. */
export function acknowledge(
  state: DiscordState,
  interaction: Interaction,
  response: { type: InteractionResponseType; messageId?: Snowflake | null; data?: unknown },
): void {
  const { type, messageId = null, data = null } = response;
  interaction.response = { type, messageId, data };
  publishLocally(state, 'LOCAL_INTERACTION_ACKNOWLEDGED', { id: interaction.id });
}

function metadata(state: DiscordState, interaction: Interaction): APIMessageInteractionMetadata {
  const owner = interaction.guildId ?? '0';
  return {
    id: interaction.id,
    type: interaction.type,
    user: userOf(state, interaction.userId),
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: owner },
    ...(interaction.targetMessageId && { target_message_id: interaction.targetMessageId }),
    ...(interaction.type === InteractionType.MessageComponent && {
      interacted_message_id: interaction.sourceMessageId,
    }),
  } as APIMessageInteractionMetadata;
}

function typeOfResponse({ targetMessageId, commandName }: Interaction): MessageType {
  if (targetMessageId) return MessageType.ContextMenuCommand;
  return commandName ? MessageType.ChatInputCommand : MessageType.Reply;
}

function ephemerality(interaction: Interaction, ephemeral: boolean): Partial<MessageDraft> {
  return ephemeral ? { visibleTo: interaction.userId } : {};
}

function commonFields(interaction: Interaction): Partial<APIMessage> {
  return { application_id: interaction.applicationId, webhook_id: interaction.applicationId };
}

/** Sends the message that answers an interaction; with no body it says "thinking…" for now. */
export function sendResponse(
  state: DiscordState,
  interaction: Interaction,
  options: {
    body: MessageBody | null;
    ephemeral: boolean;
    attachments?: APIMessage['attachments'];
  },
): StoredMessage {
  const { body, ephemeral, attachments = [] } = options;
  const flags =
    (body?.flags ?? 0) |
    (ephemeral ? MessageFlags.Ephemeral : 0) |
    (body === null ? MessageFlags.Loading : 0);
  const user = userOf(state, interaction.userId);
  return createMessage(state, {
    channel: channelOf(state, interaction.channelId),
    author: userOf(state, interaction.applicationId),
    body: { ...(body ?? emptyBody), flags },
    attachments,
    type: typeOfResponse(interaction),
    referenceId: interaction.targetMessageId ?? interaction.sourceMessageId ?? undefined,
    ...ephemerality(interaction, ephemeral),
    more: {
      ...commonFields(interaction),
      interaction_metadata: metadata(state, interaction),
      ...(interaction.commandName && {
        interaction: {
          id: interaction.id,
          type: interaction.type,
          name: interaction.commandName,
          user,
        },
      }),
    },
  });
}

/** Sends a message after the response; it replies to it. */
export function sendFollowup(
  state: DiscordState,
  interaction: Interaction,
  options: { body: MessageBody; ephemeral: boolean; attachments: APIMessage['attachments'] },
): StoredMessage {
  const { body, ephemeral, attachments } = options;
  const flags = (body.flags ?? 0) | (ephemeral ? MessageFlags.Ephemeral : 0);
  const originalId = interaction.response?.messageId ?? undefined;
  const stored = createMessage(state, {
    channel: channelOf(state, interaction.channelId),
    author: userOf(state, interaction.applicationId),
    body: { ...body, flags },
    attachments,
    referenceId: originalId,
    ...ephemerality(interaction, ephemeral),
    more: {
      ...commonFields(interaction),
      interaction_metadata: {
        ...metadata(state, interaction),
        ...(originalId && { original_response_message_id: originalId }),
      },
    },
  });
  interaction.followupIds.push(stored.payload.id);
  publishLocally(state, 'LOCAL_INTERACTION_FOLLOWED_UP', { id: interaction.id });
  return stored;
}

/** Whether the response is a "thinking…" that waits for its first edit. */
export function isLoading(stored: StoredMessage): boolean {
  return ((stored.payload.flags ?? 0) & MessageFlags.Loading) !== 0;
}
