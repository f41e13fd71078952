import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import { buttonsOf, linksOf, textOf } from '../../local-discord/driver/text.ts';
import { type Ground, logIn, startGround } from './bot.ts';

const row = (...buttons: ButtonBuilder[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
const button = (id: string, label: string) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary);
const link = new ButtonBuilder()
  .setLabel('Read it')
  .setURL('https://example.org/a#:~:text=first,last')
  .setStyle(ButtonStyle.Link);
const menu = new StringSelectMenuBuilder()
  .setCustomId('topic')
  .setPlaceholder('Choose a topic')
  .addOptions({ label: 'Aircraft', value: 'jets' }, { label: 'Training', value: 'legion' });
const modal = new ModalBuilder()
  .setCustomId('question')
  .setTitle('Ask about the deal')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Your question')
      .setTextInputComponent(
        new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short).setMaxLength(50),
      ),
  );

/** An answer in Components V2: a text in a container, buttons and a menu below. */
const answer = {
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    new ContainerBuilder().addTextDisplayComponents(
      new TextDisplayBuilder().setContent('**32** jets'),
    ),
    row(button('more', 'More'), button('ask', 'Ask'), button('x', 'Off').setDisabled(true), link),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
  ],
};

/** A bot whose /answer gives that answer and which does what the test says when it is used. */
async function startAnswering(
  use: (interaction: Interaction) => unknown,
): Promise<Ground & { client: Client<true> }> {
  const ground = await startGround();
  const client = await logIn(ground);
  await client.application.commands.set([
    { name: 'answer', description: 'Answer' },
    { name: 'ask', description: 'Ask' },
    { name: 'Check against the article', type: 3 },
  ]);
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === 'answer') {
      await interaction.reply(answer);
    } else await use(interaction);
  });
  return { ...ground, client };
}

test('what a message says can be read in one text', async () => {
  const { member } = await startAnswering(() => {});
  const message = await member.slash('answer');
  expect(textOf(message)).toBe(
    '**32** jets\nMore\nAsk\nOff\nRead it\nChoose a topic\nAircraft\nTraining',
  );
  expect(buttonsOf(message)).toEqual(['More', 'Ask', 'Off', 'Read it']);
  expect(linksOf(message)).toEqual({ 'Read it': 'https://example.org/a#:~:text=first,last' });
});

test('a button is answered with a reply to its message, an update or both later', async () => {
  const { member, moderator } = await startAnswering(async (interaction) => {
    if (!interaction.isButton()) return;
    if (interaction.user.username === 'moderator') {
      await interaction.update({
        flags: MessageFlags.IsComponentsV2,
        components: [new TextDisplayBuilder().setContent('updated')],
      });
    } else if (interaction.customId === 'more') {
      await interaction.reply({ content: 'more', flags: MessageFlags.Ephemeral });
    } else {
      await interaction.deferUpdate();
      await interaction.followUp('later');
    }
  });
  const message = await member.slash('answer');
  const reply = await member.press(message, 'More');
  expect(reply).toMatchObject({
    content: 'more',
    type: 19,
    flags: MessageFlags.Ephemeral,
    message_reference: { message_id: message.id },
  });
  expect((await member.press(message, 'ask')).content).toBe('later');
  const updated = await moderator.press(message, 'More');
  expect(updated.id).toBe(message.id);
  expect(textOf(updated)).toBe('updated');
});

test('the client does not let disabled, missing and link buttons be pressed', async () => {
  const { member, moderator } = await startAnswering(async (interaction) => {
    if (!interaction.isButton()) return;
    const components = [row(button('a', 'A'))];
    await interaction.reply({ content: 'x', components, flags: MessageFlags.Ephemeral });
  });
  const message = await member.slash('answer');
  await expect(member.press(message, 'Off')).rejects.toThrow('is disabled');
  await expect(member.press(message, 'Read it')).rejects.toThrow('is a link');
  await expect(member.press(message, 'None')).rejects.toThrow('there is: More, Ask, Off, Read it');
  const mine = await member.press(message, 'More');
  await expect(moderator.press(mine, 'A')).rejects.toThrow('shown to someone else only');
});

test('a menu option is picked by its label', async () => {
  const { member } = await startAnswering(async (interaction) => {
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
  });
  const message = await member.slash('answer');
  expect((await member.select(message, 'Choose a topic', 'Training')).content).toBe('legion');
  await expect(member.select(message, 'topic', 'Tanks')).rejects.toThrow('no option "Tanks"');
  await expect(member.select(message, 'topic', 'jets', 'legion')).rejects.toThrow('1 to 1');
});

test('a modal opens, is filled in and submitted', async () => {
  const { member } = await startAnswering(async (interaction) => {
    if (interaction.isButton() || interaction.isChatInputCommand()) {
      await interaction.showModal(modal);
    } else if (interaction.isModalSubmit()) {
      const text = interaction.fields.getTextInputValue('text');
      await interaction.reply(`${interaction.isFromMessage()} ${text}`);
    }
  });
  const message = await member.slash('answer');
  const fromButton = await member.pressForModal(message, 'Ask');
  expect(fromButton.modal.title).toBe('Ask about the deal');
  const typed = { 'Your question': 'how many?' };
  expect((await member.submitModal(fromButton, typed)).content).toBe('true how many?');
  const fromCommand = await member.slashForModal('ask');
  expect((await member.submitModal(fromCommand, { text: 'who?' })).content).toBe('false who?');
  await expect(member.submitModal(fromCommand, {})).rejects.toThrow('1 to 50 characters');
  await expect(member.press(message, 'Ask')).rejects.toThrow('opened a modal');
});

test('a message command is sent the message whole, whatever the intents', async () => {
  const { member, client } = await startAnswering(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply(`checked: ${interaction.targetMessage.content}`);
  });
  const heard: string[] = [];
  client.on('messageCreate', ({ content, author }) => author.bot || heard.push(content));
  const message = member.say('#general', 'Poland sends 32 jets');
  const reply = await member.messageCommand('Check against the article', message);
  expect(reply).toMatchObject({
    content: 'checked: Poland sends 32 jets',
    type: 23,
    channel_id: message.channel_id,
    referenced_message: { id: message.id },
  });
  expect(heard).toEqual(['']);
});

test('a modal can follow a message command', async () => {
  const { member } = await startAnswering(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.showModal(modal);
    if (interaction.isModalSubmit()) await interaction.reply('thanks');
  });
  const message = member.say('#general', 'hello');
  const opened = await member.messageCommandForModal('Check against the article', message);
  expect((await member.submitModal(opened, { text: 'x' })).content).toBe('thanks');
});
