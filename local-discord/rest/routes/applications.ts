import { type APIApplication, ApplicationFlags } from 'discord-api-types/v10';
import { readsContentOverRest } from '../../model/applications.ts';
import { userOf } from '../../model/users.ts';
import type { Application, DiscordState } from '../../state.ts';
import { ok, type Route, route } from '../router.ts';

/**
 * The bot's own application. `install_params` is left out: a null there breaks clients.
 * https://docs.discord.com/developers/resources/application#application-object
 */
function renderApplication(state: DiscordState, application: Application): Partial<APIApplication> {
  const flags = readsContentOverRest(application)
    ? ApplicationFlags.GatewayMessageContentLimited
    : 0;
  const guilds = [...state.guilds.values()].filter(({ members }) => members.has(application.id));
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    type: null,
    bot: userOf(state, application.id),
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    owner: userOf(state, application.ownerId),
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: guilds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    ...{ flags_new: String(flags), explicit_content_filter: 0, eligible_oauth2_scopes: [] },
  } as Partial<APIApplication>;
}

export const applicationRoutes: Route[] = [
  route('GET', '/applications/@me', ({ state, application }) =>
    ok(renderApplication(state, application)),
  ),
  route('GET', '/oauth2/applications/@me', ({ state, application }) =>
    ok(renderApplication(state, application)),
  ),
];
