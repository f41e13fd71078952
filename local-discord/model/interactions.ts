import {
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  type Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import { nextSnowflake, now } from '../clock.ts';
import { publish } from '../events.ts';
import type { Application, Channel, DiscordState, Interaction, StoredMessage } from '../state.ts';
import { renderChannel } from './channels.ts';
import { guildOf } from './guilds.ts';
import { permissionsIn } from './permissions.ts';
import { renderMessage } from './render-message.ts';
import { memberOf, renderMember, userOf } from './users.ts';

/** The first response has to come within three seconds, everything after it within 15 minutes. */
export const responseTimeMs = 3000;
export const tokenLifetimeMs = 15 * 60 * 1000;

/** What someone did in the client that an application has to answer. */
export interface InteractionStart {
  type: InteractionType;
  application: Application;
  userId: Snowflake;
  locale: Locale;
  channel: Channel;
  data: Record<string, unknown>;
  commandName?: string;
  /** the message whose component was used, or whose modal is submitted */
  source?: StoredMessage | undefined;
  targetMessageId?: Snowflake;
}

function whoAndWhere(state: DiscordState, start: InteractionStart): Record<string, unknown> {
  const { channel, userId } = start;
  if (channel.guildId === null) {
    return {
      user: userOf(state, userId),
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
    };
  }
  const guild = guildOf(state, channel.guildId);
  const permissions = permissionsIn(state, channel, userId).toString();
  return {
    member: { ...renderMember(state, memberOf(guild, userId)), permissions },
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
    guild_locale: guild.preferredLocale,
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
  };
}

/**
 * Sends an INTERACTION_CREATE; needs no intent.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function startInteraction(state: DiscordState, start: InteractionStart): Interaction {
  const { application, channel, source } = start;
  const id = nextSnowflake(state);
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${crypto.randomUUID()}`).toString('base64url'),
    type: start.type,
    applicationId: application.id,
    userId: start.userId,
    guildId: channel.guildId,
    channelId: channel.id,
    createdAt: now(state),
    commandName: start.commandName ?? null,
    sourceMessageId: source?.payload.id ?? null,
    targetMessageId: start.targetMessageId ?? null,
    response: null,
    followupIds: [],
  };
  state.interactions.set(id, interaction);
  const payload = {
    version: 1,
    id,
    token: interaction.token,
    application_id: application.id,
    type: start.type,
    data: start.data,
    channel_id: channel.id,
    channel: renderChannel(state, channel, application.id),
    app_permissions: permissionsIn(state, channel, application.id).toString(),
    locale: start.locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    ...whoAndWhere(state, start),
    ...(source && {
      message: renderMessage(state, source, { userId: application.id, readsContent: true }),
    }),
  };
  publish(state, {
    name: 'INTERACTION_CREATE',
    guildId: channel.guildId,
    channelId: channel.id,
    seenBy: null,
    applicationId: application.id,
    render: () => payload,
  });
  return interaction;
}

/** Whether it is too late for a first response. */
export function isOverdue(state: DiscordState, interaction: Interaction): boolean {
  return interaction.response === null && now(state) - interaction.createdAt > responseTimeMs;
}
