import { ChannelType, type Message, MessageType } from 'discord.js';
import { phrasesIn } from '../answer/phrases/phrases.ts';
import { aside } from '../answer/write.ts';
import { handleMessageError } from './errors.ts';
import type { Reception } from './interactions.ts';
import { renderStation, respondToMessage } from './respond.ts';
import { stationsOf } from './trace.ts';

/** Answers a message that addresses the bot: a mention, a reply that pings it, a direct message; never throws. */
export async function receiveMessage(message: Message, reception: Reception): Promise<void> {
  if (!addressesBot(message)) return;
  const { desk, admission, log } = reception;
  const text = withoutMention(message);
  const answer = desk.ask({ text });
  const { language } = answer.finding;
  try {
    const wait = admission.admit(message.author.id, message.channelId);
    // Only the first refusal is worded, or the flood would have an answer each.
    if (wait > 0) {
      if (admission.firstRefusal(message.author.id)) {
        await respondToMessage(message, aside(language, phrasesIn(language).slowDown(wait)));
      }
      return;
    }
    await respondToMessage(message, answer.reply);
    reception.showTrace?.({
      question: text,
      channelId: message.channelId,
      interactionOrMessageId: message.id,
      stations: [...stationsOf(answer), renderStation(answer.reply, message.author.id)],
    });
  } catch (error) {
    await handleMessageError(error, message, language, log);
  }
}

/** Other bots, system messages and mentions of everyone are not for us. */
function addressesBot(message: Message): boolean {
  if (message.author.bot || message.webhookId) return false;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false;
  if (message.channel.type === ChannelType.DM) return true;
  return message.mentions.users.has(message.client.user.id);
}

/** The text without the mention that addresses the bot. */
function withoutMention(message: Message): string {
  return message.content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'g'), ' ').trim();
}
