import { PermissionFlagsBits } from 'discord-api-types/v10';
import { now } from '../../clock.ts';
import { publish } from '../../events.ts';
import { channelOf, renderChannel } from '../../model/channels.ts';
import { requirePermission } from '../../model/permissions.ts';
import { noContent, ok, type Route, route } from '../router.ts';

/** https://docs.discord.com/developers/resources/channel */
export const channelRoutes: Route[] = [
  route('GET', '/channels/{channel_id}', ({ state, application, params }) => {
    const channel = channelOf(state, params.channel_id);
    requirePermission(state, channel, application.id);
    return ok(renderChannel(state, channel, application.id));
  }),
  route('POST', '/channels/{channel_id}/typing', ({ state, application, params }) => {
    const channel = channelOf(state, params.channel_id);
    requirePermission(state, channel, application.id, PermissionFlagsBits.SendMessages);
    publish(state, {
      name: 'TYPING_START',
      guildId: channel.guildId,
      channelId: channel.id,
      seenBy: null,
      applicationId: null,
      render: () => ({
        channel_id: channel.id,
        user_id: application.id,
        timestamp: Math.floor(now(state) / 1000),
        ...(channel.guildId && { guild_id: channel.guildId }),
      }),
    });
    return noContent();
  }),
];
