import {
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { phrasesIn } from '../answer/phrases/phrases.ts';
import type { Reply } from '../answer/reply.ts';
import { aside } from '../answer/write.ts';
import { discordCode } from './errors.ts';
import { messagePayload, respondToInteraction } from './respond.ts';

/** Discord's code for a channel with 250 pins. */
const tooManyPins: number = RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel;

/**
 * Posts a reply in the channel and pins it, for those who may pin there. The permission is asked for
 * by default when the command is published, and checked here again: a server can change the default.
 */
export async function postAndPin(
  interaction: ChatInputCommandInteraction,
  reply: Reply,
): Promise<void> {
  const { language } = reply;
  const phrases = phrasesIn(language).pin;
  const tell = (text: string) => respondToInteraction(interaction, aside(language, text));
  if (!interaction.inCachedGuild() || !interaction.channel) return tell(phrases.notHere);
  if (!interaction.memberPermissions.has(PermissionFlagsBits.PinMessages))
    return tell(phrases.notAllowed);

  const { resource } = await interaction.reply({
    ...messagePayload(reply, interaction.user.id),
    withResponse: true,
  });
  const message = resource?.message;
  try {
    if (!message) throw new Error('Discord did not return the message to pin.');
    await message.pin(`Asked for by ${interaction.user.id}`);
  } catch (error) {
    const code = discordCode(error);
    const missing =
      code === RESTJSONErrorCodes.MissingPermissions || code === RESTJSONErrorCodes.MissingAccess;
    if (!missing && code !== tooManyPins) throw error;
    await followUp(
      interaction,
      aside(language, missing ? phrases.missingPermission : phrases.tooMany),
    );
    return;
  }
  await followUp(interaction, aside(language, phrases.done));
}

async function followUp(interaction: ChatInputCommandInteraction, reply: Reply): Promise<void> {
  const { components, flags, allowedMentions } = messagePayload(reply, interaction.user.id);
  await interaction.followUp({ components, flags: [flags, 'Ephemeral'], allowedMentions });
}
