import type {
  APIApplicationCommand,
  APIAttachment,
  APIMessage,
  APIOverwrite,
  APIPartialEmoji,
  APIRole,
  APIUser,
  ChannelType,
  InteractionResponseType,
  InteractionType,
  Locale,
  Snowflake,
} from 'discord-api-types/v10';
import type { EventListener } from './events.ts';

/** An application and its bot account. The bot's user has the application's id. */
export interface Application {
  id: Snowflake;
  name: string;
  token: string;
  ownerId: Snowflake;
  /** Bits of the privileged intents switched on in the developer portal; 0 for none. */
  privilegedIntents: number;
}

export interface Member {
  userId: Snowflake;
  roleIds: Snowflake[];
  joinedAt: string;
}

export interface Guild {
  id: Snowflake;
  name: string;
  ownerId: Snowflake;
  preferredLocale: Locale;
  roles: Map<Snowflake, APIRole>;
  members: Map<Snowflake, Member>;
}

interface Pin {
  messageId: Snowflake;
  pinnedAt: string;
}

/** A channel of a guild, a thread of one, or a direct message between `recipientIds`. */
export interface Channel {
  id: Snowflake;
  type: ChannelType;
  /** null for a direct message */
  guildId: Snowflake | null;
  name: string;
  topic: string | null;
  position: number;
  /** a thread's channel */
  parentId: Snowflake | null;
  archived: boolean;
  overwrites: APIOverwrite[];
  recipientIds: Snowflake[];
  lastMessageId: Snowflake | null;
  lastPinTimestamp: string | null;
  /** newest first */
  pins: Pin[];
}

export interface Reaction {
  emoji: APIPartialEmoji;
  userIds: Snowflake[];
}

export interface StoredMessage {
  /** As its author sees it; reactions, pin and the message replied to are added when it is sent. */
  payload: APIMessage;
  /** null for everybody in the channel, else the one person an ephemeral message is shown to */
  visibleTo: Snowflake | null;
  reactions: Reaction[];
}

export interface Interaction {
  id: Snowflake;
  token: string;
  type: InteractionType;
  applicationId: Snowflake;
  userId: Snowflake;
  guildId: Snowflake | null;
  channelId: Snowflake;
  createdAt: number;
  /** the command's name, or null for components and modals */
  commandName: string | null;
  /** the message whose component was used or whose modal was submitted */
  sourceMessageId: Snowflake | null;
  /** the message that a message command was used on */
  targetMessageId: Snowflake | null;
  /** null until the bot has acknowledged it */
  response: InteractionResponse | null;
  /** messages sent after the response */
  followupIds: Snowflake[];
}

export interface InteractionResponse {
  type: InteractionResponseType;
  /** what @original means: the reply, or the component's message for an update; null for none */
  messageId: Snowflake | null;
  /** autocomplete choices or the modal, as the bot sent them */
  data: unknown;
}

interface StoredAttachment {
  attachment: APIAttachment;
  content: Uint8Array;
}

/** Everything this Discord knows, as plain data. */
export interface DiscordState {
  /** e.g. http://127.0.0.1:41234 */
  origin: string;
  /** milliseconds that tests have let pass beyond real time */
  clockOffset: number;
  lastSnowflake: bigint;
  applications: Map<Snowflake, Application>;
  users: Map<Snowflake, APIUser>;
  guilds: Map<Snowflake, Guild>;
  channels: Map<Snowflake, Channel>;
  messages: Map<Snowflake, StoredMessage>;
  commands: Map<Snowflake, APIApplicationCommand>;
  interactions: Map<Snowflake, Interaction>;
  attachments: Map<Snowflake, StoredAttachment>;
  /** people who take no direct messages from bots */
  closedToDirectMessages: Set<Snowflake>;
  listeners: Set<EventListener>;
}

/** An empty Discord that will be reached at `origin`. */
export function createState(origin: string): DiscordState {
  return {
    origin,
    clockOffset: 0,
    lastSnowflake: 0n,
    applications: new Map(),
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    attachments: new Map(),
    closedToDirectMessages: new Set(),
    listeners: new Set(),
  };
}
