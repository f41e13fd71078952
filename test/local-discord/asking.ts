import type { ChatInputCommandInteraction, Client, Interaction } from 'discord.js';
import { type Ground, logIn, startGround } from './bot.ts';

const ask = {
  name: 'ask',
  description: 'Ask about the deal',
  nameLocalizations: { uk: 'питати' },
  options: [
    {
      type: 3,
      name: 'question',
      description: 'Your question',
      required: true,
      minLength: 2,
      maxLength: 20,
      nameLocalizations: { uk: 'питання' },
    },
    {
      type: 3,
      name: 'topic',
      description: 'About',
      choices: [
        { name: 'Aircraft', value: 'jets', nameLocalizations: { uk: 'Літаки' } },
        { name: 'Training', value: 'legion' },
      ],
    },
    { type: 4, name: 'paragraph', description: 'Which', minValue: 1, maxValue: 20 },
  ],
} as const;

/** A bot whose /ask does what the test says. */
export async function startAsking(
  answer: (interaction: ChatInputCommandInteraction) => unknown,
): Promise<Ground & { client: Client<true> }> {
  const ground = await startGround();
  const client = await logIn(ground);
  await client.application.commands.set([ask]);
  client.on('interactionCreate', async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  });
  return { ...ground, client };
}

/** What a person fills in for /ask. */
export const question = { question: 'how many jets?' };
