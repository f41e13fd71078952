import {
  type APIMessage,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { now, timeOfSnowflake } from '../../clock.ts';
import { restViewer } from '../../model/applications.ts';
import { attachmentsFor } from '../../model/attachments.ts';
import { channelOf } from '../../model/channels.ts';
import {
  createMessage,
  deleteMessage,
  editMessage,
  messageOf,
  messagesIn,
  renderForAuthor,
} from '../../model/messages.ts';
import { may, requirePermission } from '../../model/permissions.ts';
import { renderMessage } from '../../model/render-message.ts';
import { userOf } from '../../model/users.ts';
import type { Channel, DiscordState, StoredMessage } from '../../state.ts';
import { type Fault, integerField, refuseIfFaulty } from '../../validation/form.ts';
import { type MessageInput, readMessage } from '../../validation/message.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, type RestRequest, type Route, route } from '../router.ts';

const settableFlags =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Messages that say something, not those by which Discord tells of something. */
export const ordinaryTypes: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

const nonceLifetimeMs = 5 * 60 * 1000;

/** The message with this id that the bot sees in a channel; ephemeral ones are not among them. */
export function visibleMessage(
  state: DiscordState,
  channel: Channel,
  messageId: Snowflake,
): StoredMessage {
  const stored = messageOf(state, channel.id, messageId);
  if (stored.visibleTo !== null) throw discordError('unknownMessage');
  return stored;
}

function requireSending(state: DiscordState, channel: Channel, userId: Snowflake): void {
  requirePermission(state, channel, userId, PermissionFlagsBits.SendMessages);
  if (channel.archived) throw discordError('archivedThread');
  const others = channel.guildId === null ? channel.recipientIds : [];
  if (others.some((id) => state.closedToDirectMessages.has(id))) {
    throw discordError('cannotMessageUser');
  }
}

/** The message replied to, or undefined where it is gone and the reply may do without. */
function readReference(
  state: DiscordState,
  channel: Channel,
  userId: Snowflake,
  { reference }: MessageInput,
): Snowflake | undefined {
  if (!reference) return undefined;
  if (!may(state, channel, userId, PermissionFlagsBits.ReadMessageHistory)) {
    throw discordError('cannotReplyWithoutHistory');
  }
  const stored = state.messages.get(reference.messageId);
  if (stored?.payload.channel_id === channel.id && stored.visibleTo === null) {
    return reference.messageId;
  }
  if (reference.failIfNotExists) {
    const fault = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
    refuseIfFaulty([{ path: ['message_reference'], ...fault }]);
  }
  return undefined;
}

/** With `enforce_nonce` a message sent a second time within minutes is the first one again. */
function sentWithNonce(
  state: DiscordState,
  channel: Channel,
  authorId: Snowflake,
  { nonce, enforceNonce }: MessageInput,
): StoredMessage | undefined {
  if (!enforceNonce || nonce === undefined) return undefined;
  return messagesIn(state, channel.id).find(
    ({ payload }) =>
      payload.nonce === nonce &&
      payload.author.id === authorId &&
      now(state) - timeOfSnowflake(payload.id) < nonceLifetimeMs,
  );
}

function create(request: RestRequest<'channel_id'>): APIMessage {
  const { state, application, params, files } = request;
  const channel = channelOf(state, params.channel_id);
  requireSending(state, channel, application.id);
  const input = readMessage(request.body, { path: [], files, settableFlags });
  const earlier = sentWithNonce(state, channel, application.id, input);
  if (earlier) return renderForAuthor(state, earlier);
  if (input.embeds?.length) {
    requirePermission(state, channel, application.id, PermissionFlagsBits.EmbedLinks);
  }
  if (files.length > 0) {
    requirePermission(state, channel, application.id, PermissionFlagsBits.AttachFiles);
  }
  const stored = createMessage(state, {
    channel,
    author: userOf(state, application.id),
    body: input,
    attachments: attachmentsFor(state, channel.id, files, input, null),
    referenceId: readReference(state, channel, application.id, input),
    more: input.nonce === undefined ? {} : { nonce: input.nonce },
  });
  return renderForAuthor(state, stored);
}

function edit(request: RestRequest<'channel_id' | 'message_id'>): APIMessage {
  const { state, application, params, files } = request;
  const channel = channelOf(state, params.channel_id);
  requirePermission(state, channel, application.id);
  const stored = visibleMessage(state, channel, params.message_id);
  if (stored.payload.author.id !== application.id) throw discordError('notYourMessage');
  if (!ordinaryTypes.has(stored.payload.type)) throw discordError('systemMessage');
  if (channel.archived) throw discordError('archivedThread');
  const rules = { path: [], files, settableFlags, existing: stored.payload };
  const input = readMessage(request.body, rules);
  const attachments = attachmentsFor(state, channel.id, files, input, stored.payload);
  editMessage(state, stored, input, attachments);
  return renderForAuthor(state, stored);
}

/** A channel's messages, newest first, around, before or after one. */
function list({ state, application, params, query }: RestRequest<'channel_id'>): APIMessage[] {
  const channel = channelOf(state, params.channel_id);
  requirePermission(state, channel, application.id);
  const faults: Fault[] = [];
  const limit = integerField(faults, ['limit'], Number(query.get('limit') ?? 50), {
    min: 1,
    max: 100,
  });
  refuseIfFaulty(faults);
  if (!may(state, channel, application.id, PermissionFlagsBits.ReadMessageHistory)) return [];
  const before = query.get('before');
  const after = query.get('after');
  const candidates = messagesIn(state, channel.id).filter(
    ({ visibleTo, payload }) =>
      visibleTo === null &&
      (!before || BigInt(payload.id) < BigInt(before)) &&
      (!after || BigInt(payload.id) > BigInt(after)),
  );
  const count = limit ?? 50;
  const chosen = after && !before ? candidates.slice(0, count) : candidates.slice(-count);
  const viewer = restViewer(application);
  return chosen.reverse().map((stored) => renderMessage(state, stored, viewer));
}

/** https://docs.discord.com/developers/resources/message */
export const messageRoutes: Route[] = [
  route('GET', '/channels/{channel_id}/messages', (request) => ok(list(request))),
  route('POST', '/channels/{channel_id}/messages', (request) => ok(create(request))),
  route('GET', '/channels/{channel_id}/messages/{message_id}', (request) => {
    const { state, application, params } = request;
    const channel = channelOf(state, params.channel_id);
    requirePermission(state, channel, application.id, PermissionFlagsBits.ReadMessageHistory);
    const stored = visibleMessage(state, channel, params.message_id);
    return ok(renderMessage(state, stored, restViewer(application)));
  }),
  route('PATCH', '/channels/{channel_id}/messages/{message_id}', (request) => ok(edit(request))),
  route('DELETE', '/channels/{channel_id}/messages/{message_id}', (request) => {
    const { state, application, params } = request;
    const channel = channelOf(state, params.channel_id);
    requirePermission(state, channel, application.id);
    const stored = visibleMessage(state, channel, params.message_id);
    if (stored.payload.author.id !== application.id) {
      requirePermission(state, channel, application.id, PermissionFlagsBits.ManageMessages);
    }
    deleteMessage(state, stored);
    return noContent();
  }),
];
