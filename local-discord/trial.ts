import { seedWorld } from './driver/world.ts';
import { publishLocally } from './events.ts';
import { directMessageBetween } from './model/channels.ts';
import type { Trace } from './page/protocol.ts';
import { servePage } from './page/server/page-server.ts';
import type { Scene } from './page/server/scene.ts';
import { startLocalDiscord } from './server.ts';
import { talkFromTerminal } from './terminal.ts';

export type { Trace };

/** The port that is easy to remember; a free one is taken where it is not free. */
const usualPort = 4321;

/** How many questions' ways are remembered. */
const keptTraces = 50;

/** A local Discord with its page, to try a bot without Discord. */
export interface Trial {
  /** what the bot logs in with */
  bot: { token: string; api: string };
  /** where the bot says what it can be asked */
  welcomeChannelId: string;
  /** where the page is, with its token */
  address: string;
  /** Shows a question's way in the developer's view. */
  showTrace(trace: Trace): void;
  /** Says in the terminal where the page is, now that the bot answers. */
  ready(): void;
  /** Talks to the bot from the terminal, until "quit" is typed or the input ends. */
  talk(): Promise<'quit' | 'ended'>;
  stop(): Promise<void>;
}

/** Starts a local Discord with the usual server in it, and the page to talk to the bot. */
export async function startTrial({ port = usualPort }: { port?: number } = {}): Promise<Trial> {
  const discord = await startLocalDiscord();
  const { application, token, guild, channels, member, moderator } = seedWorld(discord);
  for (const { id } of [member, moderator]) {
    directMessageBetween(discord.state, id, application.id);
  }
  const scene: Scene = {
    discord,
    guild,
    people: new Map([
      ['member', member.id],
      ['moderator', moderator.id],
    ]),
    welcomeChannelId: channels.ask.id,
    dismissed: new Set(),
    traces: [],
  };
  const page = await servePage(scene, port);
  return {
    bot: { token, api: discord.api },
    welcomeChannelId: channels.ask.id,
    address: page.address,
    showTrace: (trace) => {
      scene.traces = [...scene.traces, trace].slice(-keptTraces);
      publishLocally(discord.state, 'LOCAL_TRACE', null);
    },
    ready: () => {
      console.log(`\nTry the bot in your browser (Ctrl+C stops it):\n\n  ${page.address}\n`);
    },
    talk: () => talkFromTerminal(member, application, discord.state),
    stop: async () => {
      await page.stop();
      await discord.stop();
    },
  };
}
