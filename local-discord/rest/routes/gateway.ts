import { ok, publicRoute, type Route, route } from '../router.ts';

function gatewayUrl(origin: string): string {
  return origin.replace(/^http/, 'ws');
}

/** https://docs.discord.com/developers/events/gateway#get-gateway-bot */
export const gatewayRoutes: Route[] = [
  publicRoute('GET', '/gateway', ({ state }) => ok({ url: gatewayUrl(state.origin) })),
  route('GET', '/gateway/bot', ({ state }) =>
    ok({
      url: gatewayUrl(state.origin),
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: 1000,
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    }),
  ),
];
