import { GatewayIntentBits } from 'discord-api-types/v10';
import { renderGuildCreate } from '../model/guilds.ts';
import { userOf } from '../model/users.ts';
import type { Guild } from '../state.ts';
import { type Gateway, isOnShard, type Session, tell } from './session.ts';

function guildsOf(gateway: Gateway, session: Session): Guild[] {
  return [...gateway.state.guilds.values()].filter(
    ({ id, members }) => members.has(session.application.id) && isOnShard(id, session.shard),
  );
}

/**
 * What a new session is sent first: READY, and with the Guilds intent its guilds.
 * https://docs.discord.com/developers/events/gateway-events#ready
 */
export function welcome(gateway: Gateway, session: Session): void {
  const { state } = gateway;
  const { application } = session;
  const guilds = guildsOf(gateway, session);
  tell(gateway, session, 'READY', {
    v: 10,
    user: { ...userOf(state, application.id), verified: true, mfa_enabled: true, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: state.origin.replace(/^http/, 'ws'),
    session_type: 'normal',
    shard: session.shard,
    application: { id: application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) {
    tell(gateway, session, 'GUILD_CREATE', renderGuildCreate(state, guild, application.id));
  }
}
