import { GatewayIntentBits } from 'discord-api-types/v10';
import { isThread, renderChannel } from '../../model/channels.ts';
import { guildOf, renderGuild } from '../../model/guilds.ts';
import { memberOf, renderMember } from '../../model/users.ts';
import type { Guild } from '../../state.ts';
import { discordError } from '../errors.ts';
import { ok, type RestRequest, type Route, route } from '../router.ts';

/** A guild the bot is in; of others it learns nothing. */
function joinedGuild({ state, application, params }: RestRequest<'guild_id'>): Guild {
  const guild = guildOf(state, params.guild_id);
  if (!guild.members.has(application.id)) throw discordError('unknownGuild');
  return guild;
}

/** https://docs.discord.com/developers/resources/guild */
export const guildRoutes: Route[] = [
  route('GET', '/guilds/{guild_id}', (request) => ok(renderGuild(joinedGuild(request)))),
  route('GET', '/guilds/{guild_id}/channels', (request) => {
    const { state, application } = request;
    const guild = joinedGuild(request);
    const channels = [...state.channels.values()].filter(
      (channel) => channel.guildId === guild.id && !isThread(channel),
    );
    return ok(channels.map((channel) => renderChannel(state, channel, application.id)));
  }),
  route('GET', '/guilds/{guild_id}/roles', (request) =>
    ok([...joinedGuild(request).roles.values()]),
  ),
  route('GET', '/guilds/{guild_id}/members', (request) => {
    const { state, application } = request;
    const guild = joinedGuild(request);
    if ((application.privilegedIntents & GatewayIntentBits.GuildMembers) === 0) {
      throw discordError('missingAccess');
    }
    return ok([...guild.members.values()].map((member) => renderMember(state, member)));
  }),
  route('GET', '/guilds/{guild_id}/members/{user_id}', (request) => {
    const member = memberOf(joinedGuild(request), request.params.user_id);
    return ok(renderMember(request.state, member));
  }),
];
