import type { Route } from './router.ts';
import { applicationRoutes } from './routes/applications.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { gatewayRoutes } from './routes/gateway.ts';
import { guildRoutes } from './routes/guilds.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { pinRoutes } from './routes/pins.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** All routes; where two match, the first one answers, so pins stand before messages. */
export const routes: readonly Route[] = [
  ...gatewayRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...userRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...pinRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];
