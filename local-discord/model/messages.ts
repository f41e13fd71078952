import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIUser,
  EmbedType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type Snowflake,
} from 'discord-api-types/v10';
import { nextSnowflake, timestamp } from '../clock.ts';
import { publish, type Viewer } from '../events.ts';
import { discordError } from '../rest/errors.ts';
import type { Channel, DiscordState, StoredMessage } from '../state.ts';
import { type AllowedMentions, mentionEverybodyNamed } from '../validation/allowed-mentions.ts';
import type { MessageInput } from '../validation/message.ts';
import { channelOf } from './channels.ts';
import { completeComponents, textsOf } from './components.ts';
import { mentionsIn } from './mentions.ts';
import { renderMessage, renderMessageEvent } from './render-message.ts';
import { userOf } from './users.ts';

export type MessageBody = Pick<
  MessageInput,
  'content' | 'embeds' | 'components' | 'flags' | 'allowedMentions'
>;

/** A message with nothing in it, to be filled with `{ ...emptyBody, content }`. */
export const emptyBody: MessageBody = {
  content: undefined,
  embeds: undefined,
  components: undefined,
  flags: undefined,
  allowedMentions: undefined,
};

/** What a message is made of when it is sent. */
export interface MessageDraft {
  channel: Channel;
  author: APIUser;
  body: MessageBody;
  attachments?: APIAttachment[];
  type?: MessageType;
  /** the message it replies to or tells of; need not exist any more */
  referenceId?: Snowflake | undefined;
  /** the one person who sees it, for an ephemeral message */
  visibleTo?: Snowflake | null;
  /** what an interaction's response says of the interaction */
  more?: Partial<APIMessage>;
}

/** The message with this id in this channel; throws 10008 where there is none. */
export function messageOf(
  state: DiscordState,
  channelId: Snowflake,
  messageId: Snowflake,
): StoredMessage {
  const stored = state.messages.get(messageId);
  if (stored?.payload.channel_id !== channelId) throw discordError('unknownMessage');
  return stored;
}

/** A channel's messages, oldest first, ephemeral ones included. */
export function messagesIn(state: DiscordState, channelId: Snowflake): StoredMessage[] {
  return [...state.messages.values()].filter(({ payload }) => payload.channel_id === channelId);
}

function announce(state: DiscordState, name: string, stored: StoredMessage): void {
  const channel = channelOf(state, stored.payload.channel_id);
  publish(state, {
    name,
    guildId: channel.guildId,
    channelId: channel.id,
    seenBy: stored.visibleTo,
    applicationId: null,
    render: (viewer: Viewer) => renderMessageEvent(state, stored, viewer),
  });
}

function mentionFields(
  state: DiscordState,
  channel: Channel,
  payload: APIMessage,
  allowed: AllowedMentions,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const text = [payload.content, ...textsOf(payload.components ?? [])].join('\n');
  const referenceId = payload.type === MessageType.Reply && payload.message_reference?.message_id;
  const replied = referenceId ? state.messages.get(referenceId) : undefined;
  const mentions = mentionsIn(state, text, {
    channel,
    authorId: payload.author.id,
    allowed,
    repliedUserId: replied?.payload.author.id ?? null,
  });
  return {
    mentions: mentions.userIds.map((id) => userOf(state, id)),
    mention_roles: mentions.roleIds,
    mention_everyone: mentions.everyone,
  };
}

/** An embed with what Discord adds to it. */
function completeEmbed(embed: APIEmbed): APIEmbed {
  const fields = embed.fields?.map((field) => ({ inline: false, ...field }));
  return { ...embed, type: EmbedType.Rich, ...(fields && { fields }) };
}

/** Sends a message: puts it into its channel and announces it with MESSAGE_CREATE. */
export function createMessage(state: DiscordState, draft: MessageDraft): StoredMessage {
  const { channel, author, body, referenceId, attachments = [] } = draft;
  const payload: APIMessage = {
    id: nextSnowflake(state),
    channel_id: channel.id,
    type: draft.type ?? (referenceId ? MessageType.Reply : MessageType.Default),
    author,
    content: body.content ?? '',
    timestamp: timestamp(state),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments,
    embeds: (body.embeds ?? []).map(completeEmbed),
    components: completeComponents(body.components ?? [], attachments),
    pinned: false,
    flags: body.flags ?? 0,
    ...(referenceId && {
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: channel.id,
        message_id: referenceId,
        ...(channel.guildId && { guild_id: channel.guildId }),
      },
    }),
    ...draft.more,
  };
  const allowed = body.allowedMentions ?? mentionEverybodyNamed;
  Object.assign(payload, mentionFields(state, channel, payload, allowed));
  const visibleTo = draft.visibleTo ?? null;
  const stored: StoredMessage = { payload, visibleTo, reactions: [] };
  state.messages.set(payload.id, stored);
  if (visibleTo === null) channel.lastMessageId = payload.id;
  announce(state, 'MESSAGE_CREATE', stored);
  return stored;
}

/** What an edit's flags do not touch. */
const unchangeableFlags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/** Changes what `body` names of a message and announces it with MESSAGE_UPDATE. */
export function editMessage(
  state: DiscordState,
  stored: StoredMessage,
  body: MessageBody,
  attachments?: APIAttachment[],
): void {
  const { payload } = stored;
  const wasLoading = ((payload.flags ?? 0) & MessageFlags.Loading) !== 0;
  const kept = (payload.flags ?? 0) & ~MessageFlags.Loading;
  const files = attachments ?? payload.attachments;
  Object.assign(payload, {
    content: body.content ?? payload.content,
    embeds: body.embeds?.map(completeEmbed) ?? payload.embeds,
    components: body.components ? completeComponents(body.components, files) : payload.components,
    attachments: files,
    flags: body.flags === undefined ? kept : (kept & unchangeableFlags) | body.flags,
    edited_timestamp: wasLoading ? null : timestamp(state),
  });
  const channel = channelOf(state, payload.channel_id);
  const allowed = body.allowedMentions ?? mentionEverybodyNamed;
  Object.assign(payload, mentionFields(state, channel, payload, allowed));
  announce(state, 'MESSAGE_UPDATE', stored);
}

/** Tells that something about a message changed that is not its text, like being pinned. */
export function announceEdit(state: DiscordState, stored: StoredMessage): void {
  announce(state, 'MESSAGE_UPDATE', stored);
}

/** Takes a message away, from the pins too, and announces it with MESSAGE_DELETE. */
export function deleteMessage(state: DiscordState, stored: StoredMessage): void {
  const { id, channel_id } = stored.payload;
  const channel = channelOf(state, channel_id);
  state.messages.delete(id);
  channel.pins = channel.pins.filter(({ messageId }) => messageId !== id);
  publish(state, {
    name: 'MESSAGE_DELETE',
    guildId: channel.guildId,
    channelId: channel.id,
    seenBy: stored.visibleTo,
    applicationId: null,
    render: () => ({ id, channel_id, ...(channel.guildId && { guild_id: channel.guildId }) }),
  });
}

/** A message as its author is answered when it was sent or edited. */
export function renderForAuthor(state: DiscordState, stored: StoredMessage): APIMessage {
  return renderMessage(state, stored, { userId: stored.payload.author.id, readsContent: true });
}
