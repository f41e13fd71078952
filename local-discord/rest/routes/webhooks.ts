import { MessageFlags, type Snowflake } from 'discord-api-types/v10';
import { now } from '../../clock.ts';
import { attachmentsFor } from '../../model/attachments.ts';
import { tokenLifetimeMs } from '../../model/interactions.ts';
import { deleteMessage, editMessage, renderForAuthor } from '../../model/messages.ts';
import { isLoading, sendFollowup } from '../../model/respond.ts';
import type { DiscordState, Interaction, StoredMessage } from '../../state.ts';
import { readMessage } from '../../validation/message.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, type PublicRequest, publicRoute, type Route } from '../router.ts';
import { responseFlags } from './interactions.ts';

type WebhookRequest = PublicRequest<'webhook_id' | 'webhook_token'>;

/**
 * The interaction whose token this is. There is no such webhook before the interaction was
 * answered with a message, and after 15 minutes its token is invalid.
 */
function answeredInteraction({ state, params }: WebhookRequest): Interaction {
  const interaction = [...state.interactions.values()].find(
    ({ token, applicationId }) =>
      token === params.webhook_token && applicationId === params.webhook_id,
  );
  if (!interaction) throw discordError('unknownWebhook');
  if (now(state) - interaction.createdAt > tokenLifetimeMs) {
    throw discordError('invalidWebhookToken');
  }
  if (!interaction.response?.messageId) throw discordError('unknownWebhook');
  return interaction;
}

function messageOfInteraction(
  state: DiscordState,
  interaction: Interaction,
  messageId: Snowflake,
): StoredMessage {
  const originalId = interaction.response?.messageId ?? '';
  const id = messageId === '@original' ? originalId : messageId;
  const own = id === originalId || interaction.followupIds.includes(id);
  const stored = own ? state.messages.get(id) : undefined;
  if (!stored) throw discordError('unknownMessage');
  return stored;
}

function edit(request: WebhookRequest, stored: StoredMessage): StoredMessage {
  const { state, files } = request;
  const existing = stored.payload;
  const settableFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const input = readMessage(request.body, { path: [], files, settableFlags, existing });
  const attachments = attachmentsFor(state, existing.channel_id, files, input, existing);
  editMessage(state, stored, input, attachments);
  return stored;
}

/** A follow-up; the first one after a deferred response fills that in instead. */
function post(request: WebhookRequest): StoredMessage {
  const { state, files } = request;
  const interaction = answeredInteraction(request);
  const original = state.messages.get(interaction.response?.messageId ?? '');
  if (original && isLoading(original)) return edit(request, original);
  const body = readMessage(request.body, { path: [], files, settableFlags: responseFlags });
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const attachments = attachmentsFor(state, interaction.channelId, files, body, null);
  return sendFollowup(state, interaction, { body, ephemeral, attachments });
}

const messageTemplates = [
  '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
  '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
] as const;

/** https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
export const webhookRoutes: Route[] = [
  publicRoute('POST', '/webhooks/{webhook_id}/{webhook_token}', (request) =>
    ok(renderForAuthor(request.state, post(request))),
  ),
  ...messageTemplates.flatMap((template) => {
    const target = (request: PublicRequest<'webhook_id' | 'webhook_token' | 'message_id'>) => {
      const { state, params } = request;
      const messageId = params.message_id ?? '@original';
      return messageOfInteraction(state, answeredInteraction(request), messageId);
    };
    return [
      publicRoute('GET', template, (request) =>
        ok(renderForAuthor(request.state, target(request))),
      ),
      publicRoute('PATCH', template, (request) =>
        ok(renderForAuthor(request.state, edit(request, target(request)))),
      ),
      publicRoute('DELETE', template, (request) => {
        deleteMessage(request.state, target(request));
        return noContent();
      }),
    ];
  }),
];
