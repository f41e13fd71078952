import { randomBytes } from 'node:crypto';
import {
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { phrasesIn } from '../answer/phrases/phrases.ts';
import { aside } from '../answer/write.ts';
import type { Language } from '../knowledge/types.ts';
import type { Logger } from '../log.ts';
import { respondToInteraction } from './respond.ts';

/** Discord's error code, where the error is Discord's. */
export function discordCode(error: unknown): number | undefined {
  return error instanceof DiscordAPIError ? Number(error.code) : undefined;
}

/** A short reference that a person can pass on; the log has it too. */
export function newReference(): string {
  return randomBytes(3).toString('hex').toUpperCase();
}

/**
 * Handles whatever went wrong while an interaction was answered, in this order:
 * 1. too late or answered already (10062, 40060): nothing can be said, the log has it;
 * 2. anything else: the person is told, with a reference that the log has too;
 * 3. telling fails: the log has it.
 */
export async function handleInteractionError(
  error: unknown,
  interaction: RepliableInteraction,
  language: Language,
  log: Logger,
): Promise<void> {
  const code = discordCode(error);
  if (
    code === RESTJSONErrorCodes.UnknownInteraction ||
    code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  ) {
    log.warn(
      { err: error, interaction: interaction.id },
      'interaction could not be answered in time',
    );
    return;
  }
  const reference = newReference();
  log.error({ err: error, reference, interaction: interaction.id }, 'interaction failed');
  try {
    await respondToInteraction(interaction, aside(language, phrasesIn(language).failed(reference)));
  } catch (second) {
    log.warn({ err: second, reference }, 'the person could not be told');
  }
}

/**
 * Handles whatever went wrong while a message was answered, in this order:
 * 1. we may not write there (50001, 50013): the person is told in a direct message;
 * 2. the channel or thread is gone or closed (10003, 50083): the log has it;
 * 3. anything else: the person is told, with a reference that the log has too;
 * 4. telling fails, such as with direct messages closed (50007): the log has it.
 */
export async function handleMessageError(
  error: unknown,
  message: Message,
  language: Language,
  log: Logger,
): Promise<void> {
  const code = discordCode(error);
  const phrases = phrasesIn(language);
  const reference = newReference();
  log.error({ err: error, reference, message: message.id }, 'message could not be answered');
  try {
    if (
      code === RESTJSONErrorCodes.MissingAccess ||
      code === RESTJSONErrorCodes.MissingPermissions
    ) {
      await message.author.send({ content: phrases.cannotWrite, allowedMentions: { parse: [] } });
      return;
    }
    if (
      code === RESTJSONErrorCodes.UnknownChannel ||
      code === RESTJSONErrorCodes.InvalidActionOnArchivedThread
    )
      return;
    await message.reply({
      content: phrases.failed(reference),
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
    });
  } catch (second) {
    log.warn({ err: second, reference }, 'the person could not be told');
  }
}
