/**
 * The errors Discord answers with.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
export class DiscordError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(status: number, code: number, message: string, more: Record<string, unknown> = {}) {
    super(`${status} ${code}: ${message}`);
    this.name = 'DiscordError';
    this.status = status;
    this.body = { message, code, ...more };
  }
}

const table = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  invalidVersion: [400, 50041, 'Invalid API version'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  wrongApplication: [
    403,
    20012,
    'You are not authorized to perform this action on this application',
  ],
  tooManyPins: [400, 30003, 'Maximum number of pins reached for the channel (250)'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidFormBody: [400, 50035, 'Invalid Form Body'],
  archivedThread: [400, 50083, 'Thread is archived'],
  cannotReplyWithoutHistory: [
    400,
    160002,
    'Cannot reply without permission to read message history',
  ],
} as const satisfies Record<string, readonly [number, number, string]>;

/** Makes the error of that name, e.g. `throw discordError('unknownMessage')`. */
export function discordError(
  name: keyof typeof table,
  more?: Record<string, unknown>,
): DiscordError {
  const [status, code, message] = table[name];
  return new DiscordError(status, code, message, more);
}
