import { GatewayIntentBits } from 'discord-api-types/v10';
import { nextSnowflake } from '../clock.ts';
import type { Viewer } from '../events.ts';
import type { Application, DiscordState } from '../state.ts';
import { createUser } from './users.ts';

/** A new application with its bot account and token. */
export function createApplication(
  state: DiscordState,
  fields: { name: string; privilegedIntents?: number },
): Application {
  const owner = createUser(state, `owner-of-${fields.name}`);
  const id = nextSnowflake(state);
  createUser(state, fields.name, { bot: true, id });
  const application: Application = {
    id,
    name: fields.name,
    token: `${Buffer.from(id).toString('base64url')}.local.${Buffer.from(`${fields.name}-${id}`).toString('base64url')}`,
    ownerId: owner.id,
    privilegedIntents: fields.privilegedIntents ?? 0,
  };
  state.applications.set(id, application);
  return application;
}

/** Over REST, content is withheld unless the application has the Message Content intent. */
export function readsContentOverRest(application: Application): boolean {
  return (application.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
}

/** An application's bot as one who asks over REST. */
export function restViewer(application: Application): Viewer {
  return { userId: application.id, readsContent: readsContentOverRest(application) };
}
