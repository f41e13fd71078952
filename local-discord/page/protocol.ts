import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIUser,
  Snowflake,
} from 'discord-api-types/v10';

/** What page and page server say to each other. Types only, so that both may import it. */

/** One of the people that whoever sits at the page can be. */
export interface PersonView {
  /** as it stands in the address: ?as=member */
  key: string;
  userId: Snowflake;
  /** the name of their highest role, or null */
  role: string | null;
}

export interface ChannelView {
  id: Snowflake;
  name: string;
  topic: string | null;
  /** the other one in a direct message, else null */
  recipientId: Snowflake | null;
  mayWrite: boolean;
  mayPin: boolean;
  mayDeleteOthers: boolean;
  mayReact: boolean;
  /** ids of commands that can be used here */
  commandIds: Snowflake[];
  /** ids of commands that others may use here */
  withheldCommandIds: Snowflake[];
  /** ids of messages, newest pin first */
  pinIds: Snowflake[];
}

/** Everything a person sees, sent whenever a connection opens. */
export interface Snapshot {
  me: Snowflake;
  people: PersonView[];
  /** where the local Discord serves attachments, e.g. http://127.0.0.1:41234 */
  discordOrigin: string;
  welcomeChannelId: Snowflake;
  guild: { id: Snowflake; name: string };
  users: APIUser[];
  roles: APIRole[];
  channels: ChannelView[];
  messages: APIMessage[];
  commands: APIApplicationCommand[];
}

/** What the page is told while it is open. */
export type PageEvent =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'message'; message: APIMessage }
  | { kind: 'message-gone'; id: Snowflake; channelId: Snowflake }
  | { kind: 'typing'; channelId: Snowflake; userId: Snowflake }
  /** something the developer's view shows has changed */
  | { kind: 'traffic' };

/** What someone typed or picked for a command's options, by option name. */
export type Values = Record<string, string | number | boolean>;

/** What a person can do at the page. Ids of messages and channels are Discord's. */
export type Action =
  | { do: 'say'; channelId: string; text: string; replyToId?: string; mention?: boolean }
  | { do: 'edit'; channelId: string; messageId: string; text: string }
  | { do: 'delete' | 'dismiss' | 'pin' | 'unpin'; channelId: string; messageId: string }
  | { do: 'react'; channelId: string; messageId: string; emoji: string }
  | { do: 'slash'; channelId: string; command: string; values: Values }
  | { do: 'autocomplete'; channelId: string; command: string; option: string; values: Values }
  | { do: 'message-command'; channelId: string; messageId: string; command: string }
  | { do: 'press'; channelId: string; messageId: string; customId: string }
  | { do: 'select'; channelId: string; messageId: string; customId: string; values: string[] }
  | { do: 'submit'; interactionId: string; typed: Record<string, string> };

export interface AutocompleteChoice {
  name: string;
  value: string | number;
}

/** What came of an action. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'modal'; interactionId: string; modal: APIModalInteractionResponseCallbackData }
  | { kind: 'choices'; choices: AutocompleteChoice[] }
  /** the client would not let a person do it, or Discord refused it */
  | { kind: 'refused'; reason: string }
  /** the application did not respond in time */
  | { kind: 'failed' };

/** A question's way through a bot, as the bot reports it. */
export interface Trace {
  question: string;
  channelId: string | null;
  interactionOrMessageId: string;
  stations: { name: string; milliseconds: number; detail: unknown }[];
}

/** A request or a gateway event that belongs to a question. */
export interface Exchange {
  kind: 'request' | 'event';
  /** "POST /channels/{channel_id}/messages" or a dispatch's name */
  name: string;
  /** milliseconds since the question arrived */
  after: number;
  /** a request's duration; null for an event or while it is under way */
  milliseconds: number | null;
  /** a request's HTTP status, else null */
  status: number | null;
  detail: unknown;
}

/** Everything the developer's view shows. */
export interface DeveloperView {
  /** newest first */
  questions: { id: string; title: string; at: number }[];
  shown: { id: string; title: string; trace: Trace | null; exchanges: Exchange[] } | null;
}
