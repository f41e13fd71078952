import type { APIUser } from 'discord-api-types/v10';
import { directMessageBetween, renderChannel } from '../../model/channels.ts';
import { renderGuild } from '../../model/guilds.ts';
import { userOf } from '../../model/users.ts';
import {
  type Fault,
  objectField,
  refuseIfFaulty,
  requireField,
  snowflakeField,
} from '../../validation/form.ts';
import { discordError } from '../errors.ts';
import { ok, type Route, route } from '../router.ts';

function renderOwnUser(user: APIUser): APIUser {
  return { ...user, mfa_enabled: true, locale: 'en-US', verified: true, email: null };
}

function readRecipient(body: unknown): string {
  const faults: Fault[] = [];
  const value = objectField(faults, [], body)?.recipient_id;
  requireField(faults, ['recipient_id'], value);
  const recipientId = snowflakeField(faults, ['recipient_id'], value);
  refuseIfFaulty(faults);
  return recipientId ?? '';
}

/** https://docs.discord.com/developers/resources/user */
export const userRoutes: Route[] = [
  route('GET', '/users/@me', ({ state, application }) =>
    ok(renderOwnUser(userOf(state, application.id))),
  ),
  route('GET', '/users/@me/guilds', ({ state, application }) => {
    const joined = [...state.guilds.values()].filter(({ members }) => members.has(application.id));
    return ok(
      joined.map((guild) => {
        const { id, name, icon, banner, features } = renderGuild(guild);
        return { id, name, icon, banner, features, owner: false, permissions: '0' };
      }),
    );
  }),
  route('POST', '/users/@me/channels', ({ state, application, body }) => {
    const recipient = userOf(state, readRecipient(body));
    if (recipient.bot) throw discordError('cannotMessageUser');
    const channel = directMessageBetween(state, application.id, recipient.id);
    return ok(renderChannel(state, channel, application.id));
  }),
  route('GET', '/users/{user_id}', ({ state, params }) => ok(userOf(state, params.user_id))),
];
