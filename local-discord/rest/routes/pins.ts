import { PermissionFlagsBits } from 'discord-api-types/v10';
import { restViewer } from '../../model/applications.ts';
import { channelOf } from '../../model/channels.ts';
import { requirePermission } from '../../model/permissions.ts';
import { pinMessage, unpinMessage } from '../../model/pins.ts';
import { renderMessage } from '../../model/render-message.ts';
import type { Channel, DiscordState, StoredMessage } from '../../state.ts';
import { type Fault, integerField, refuseIfFaulty } from '../../validation/form.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, type RestRequest, type Route, route } from '../router.ts';
import { ordinaryTypes, visibleMessage } from './messages.ts';

type PinRequest = RestRequest<'channel_id' | 'message_id'>;

/** A message in a channel where the bot may pin: PIN_MESSAGES, no longer MANAGE_MESSAGES. */
function pinnable({ state, application, params }: PinRequest): {
  channel: Channel;
  stored: StoredMessage;
} {
  const channel = channelOf(state, params.channel_id);
  const needed = PermissionFlagsBits.PinMessages | PermissionFlagsBits.ReadMessageHistory;
  requirePermission(state, channel, application.id, needed);
  return { channel, stored: visibleMessage(state, channel, params.message_id) };
}

function readLimit(query: URLSearchParams): number {
  const faults: Fault[] = [];
  const given = query.get('limit');
  const limit = integerField(faults, ['limit'], given === null ? 50 : Number(given), {
    min: 1,
    max: 50,
  });
  refuseIfFaulty(faults);
  return limit ?? 50;
}

function pinsOf(state: DiscordState, channel: Channel, before: string | null) {
  return channel.pins
    .filter(({ pinnedAt }) => before === null || Date.parse(pinnedAt) < Date.parse(before))
    .flatMap(({ messageId, pinnedAt }) => {
      const stored = state.messages.get(messageId);
      return stored ? [{ stored, pinnedAt }] : [];
    });
}

/** A page of pins, newest first. */
function list({ state, application, params, query }: RestRequest<'channel_id'>) {
  const channel = channelOf(state, params.channel_id);
  requirePermission(state, channel, application.id, PermissionFlagsBits.ReadMessageHistory);
  const limit = readLimit(query);
  const pins = pinsOf(state, channel, query.get('before'));
  return {
    items: pins.slice(0, limit).map(({ stored, pinnedAt }) => ({
      pinned_at: pinnedAt,
      message: renderMessage(state, stored, restViewer(application)),
    })),
    has_more: pins.length > limit,
  };
}

/** https://docs.discord.com/developers/resources/message#get-channel-pins */
export const pinRoutes: Route[] = [
  route('GET', '/channels/{channel_id}/messages/pins', (request) => ok(list(request))),
  route('PUT', '/channels/{channel_id}/messages/pins/{message_id}', (request) => {
    const { channel, stored } = pinnable(request);
    if (!ordinaryTypes.has(stored.payload.type)) throw discordError('systemMessage');
    pinMessage(request.state, channel, stored, request.application.id);
    return noContent();
  }),
  route('DELETE', '/channels/{channel_id}/messages/pins/{message_id}', (request) => {
    const { channel, stored } = pinnable(request);
    unpinMessage(request.state, channel, stored);
    return noContent();
  }),
];
