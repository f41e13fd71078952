import { type Client, Events } from 'discord.js';

/** How long a shard may take to come back before we give up on it, in milliseconds. */
export const reconnectPatience = 120_000;

/**
 * Notices a connection that will never come back. discord.js waits for ever when a server accepts
 * heartbeats but never answers RESUME, and forgets the token after any 401.
 * @param giveUp Called once, with the reason; the process is then to end so that it is started anew.
 */
export function watchConnection(client: Client, giveUp: (reason: string) => void): void {
  const waiting = new Map<number, NodeJS.Timeout>();
  let over = false;
  const end = (reason: string) => {
    if (over) return;
    over = true;
    for (const timer of waiting.values()) clearTimeout(timer);
    giveUp(reason);
  };
  const settle = (shard: number) => {
    clearTimeout(waiting.get(shard));
    waiting.delete(shard);
  };
  client.on(Events.ShardReconnecting, (shard) => {
    if (waiting.has(shard)) return;
    const timer = setTimeout(() => {
      end(`Shard ${shard} has not come back for ${reconnectPatience / 1000} seconds.`);
    }, reconnectPatience);
    timer.unref();
    waiting.set(shard, timer);
  });
  client.on(Events.ShardResume, settle);
  client.on(Events.ShardReady, settle);
  client.on(Events.ShardDisconnect, (event, shard) => {
    end(`Shard ${shard} was turned away for good (close code ${event.code}).`);
  });
  client.on(Events.Invalidated, () => end('Discord has ended the session for good.'));
  client.rest.on('response', (request, response) => {
    // A webhook's or interaction's own token may be refused without harm to ours.
    if (response.status === 401 && !/^\/(webhooks|interactions)\//.test(request.path)) {
      end('Discord refuses the token (401). Put a valid DISCORD_TOKEN into the settings.');
    }
  });
}
