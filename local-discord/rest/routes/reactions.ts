import { PermissionFlagsBits } from 'discord-api-types/v10';
import { channelOf } from '../../model/channels.ts';
import { requirePermission } from '../../model/permissions.ts';
import { addReaction, parseEmoji, reactionWith, removeReaction } from '../../model/reactions.ts';
import { userOf } from '../../model/users.ts';
import { noContent, ok, type RestRequest, type Route, route } from '../router.ts';
import { visibleMessage } from './messages.ts';

function target(request: RestRequest<'channel_id' | 'message_id' | 'emoji_name'>) {
  const { state, application, params } = request;
  const channel = channelOf(state, params.channel_id);
  requirePermission(state, channel, application.id, PermissionFlagsBits.ReadMessageHistory);
  const stored = visibleMessage(state, channel, params.message_id);
  return { channel, stored, emoji: parseEmoji(params.emoji_name) };
}

/** https://docs.discord.com/developers/resources/message#create-reaction */
export const reactionRoutes: Route[] = [
  route(
    'PUT',
    '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me',
    (request) => {
      const { state, application } = request;
      const { channel, stored, emoji } = target(request);
      if (!reactionWith(stored, emoji)) {
        requirePermission(state, channel, application.id, PermissionFlagsBits.AddReactions);
      }
      addReaction(state, channel, stored, application.id, emoji);
      return noContent();
    },
  ),
  route(
    'DELETE',
    '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me',
    (request) => {
      const { channel, stored, emoji } = target(request);
      removeReaction(request.state, channel, stored, request.application.id, emoji);
      return noContent();
    },
  ),
  route(
    'DELETE',
    '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/{user_id}',
    (request) => {
      const { state, application, params } = request;
      const { channel, stored, emoji } = target(request);
      requirePermission(state, channel, application.id, PermissionFlagsBits.ManageMessages);
      removeReaction(state, channel, stored, params.user_id, emoji);
      return noContent();
    },
  ),
  route('GET', '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}', (request) => {
    const { stored, emoji } = target(request);
    const userIds = reactionWith(stored, emoji)?.userIds ?? [];
    return ok(userIds.map((id) => userOf(request.state, id)));
  }),
];
