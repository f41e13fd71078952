import {
  Client,
  Events,
  GatewayIntentBits,
  OAuth2Scopes,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import type { Desk } from '../answer/desk.ts';
import type { Logger } from '../log.ts';
import { Admission } from './admit.ts';
import { loadCommands } from './commands.ts';
import { type Reception, receiveInteraction } from './interactions.ts';
import { receiveMessage } from './messages.ts';
import { publishCommands } from './publish.ts';
import { messagePayload } from './respond.ts';
import type { Trace } from './trace.ts';
import { watchConnection } from './watchdog.ts';

export interface BotSettings {
  token: string;
  /** Address of Discord's API; absent: Discord itself. */
  api?: string | undefined;
  commandsFolder: string;
  desk: Desk;
  log: Logger;
  /** Called when the connection is lost for good. */
  giveUp(reason: string): void;
  /** Shown each question's way, where somebody looks. */
  showTrace?: (trace: Trace) => void;
}

/** A bot that is logged in. */
export interface Bot {
  /** Introduces itself in a channel. */
  greet(channelId: string): Promise<void>;
  /** Finishes what is under way, then disconnects. */
  stop(): Promise<void>;
}

/**
 * The permissions the bot needs: see a channel, answer in it and in its threads, point its answers
 * at the question, and pin the summary. None of them is privileged.
 */
export const permissions = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.PinMessages,
];

/** How long answers under way may take when the bot stops, in milliseconds. */
const stopPatience = 5_000;

/**
 * Logs in, publishes the commands where they changed, and answers until it is stopped.
 * @returns once the bot is ready to answer.
 * @throws when Discord refuses the token or cannot be reached.
 */
export async function startBot({
  token,
  api,
  commandsFolder,
  desk,
  log,
  giveUp,
  showTrace,
}: BotSettings): Promise<Bot> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // A direct message's channel is not known beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // A request that is tried again after a 5xx must not post twice.
    enforceNonce: true,
    ...(api && { rest: { api } }),
  });
  const reception: Reception = {
    desk,
    commands: await loadCommands(commandsFolder),
    admission: new Admission(),
    log,
    showTrace,
  };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  client.on(Events.InteractionCreate, (interaction) =>
    track(receiveInteraction(interaction, reception)),
  );
  client.on(Events.MessageCreate, (message) => track(receiveMessage(message, reception)));
  client.on(Events.Error, (error) => log.error({ err: error }, 'gateway error'));
  client.on(Events.Warn, (text) => log.warn(text));
  client.rest.on('rateLimited', (limit) =>
    log.warn({ route: limit.route, wait: limit.timeToReset }, 'rate limited'),
  );
  watchConnection(client, giveUp);

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
    const { application, user, guilds } = await ready;
    const published = await publishCommands(client.rest, application.id, reception.commands.data);
    const invite = client.generateInvite({
      scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
      permissions,
    });
    log.info(
      { bot: user.tag, servers: guilds.cache.size, commandsPublished: published, invite },
      'ready',
    );
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return {
    greet: async (channelId) => {
      const channel = await client.channels.fetch(channelId);
      if (!channel?.isSendable())
        throw new Error(`The bot may not write in the channel ${channelId}.`);
      await channel.send(
        messagePayload(desk.welcome(desk.knowledge.languages[0] ?? 'en'), client.user?.id ?? ''),
      );
    },
    stop: async () => {
      const timeout = new Promise((resolve) => setTimeout(resolve, stopPatience).unref());
      await Promise.race([Promise.allSettled(underWay), timeout]);
      await client.destroy();
    },
  };
}
