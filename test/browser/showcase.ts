import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  StringSelectMenuBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { startTrial, type Trial } from '../../local-discord/trial.ts';

/** A bot that shows everything the page has to draw, and that misbehaves on request. */

/** One red pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

const markdown = [
  '## A heading',
  '**bold** *italic* __underlined__ ~~struck~~ `code` ||secret||',
  '- one\n- two\n  - deeper',
  '> quoted',
  '[a link](https://example.com/page) \\*no italic\\* <t:1720440000:D>',
  '```\nblock of code\n```',
  '-# small print',
].join('\n');

const buttons = () =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('update').setLabel('Update').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('form').setLabel('Form').setStyle(ButtonStyle.Success),
    new ButtonBuilder().setCustomId('silent').setLabel('Silent').setStyle(ButtonStyle.Danger),
    new ButtonBuilder()
      .setCustomId('off')
      .setLabel('Off')
      .setStyle(ButtonStyle.Secondary)
      .setDisabled(true),
    new ButtonBuilder().setURL('https://example.com').setLabel('Away').setStyle(ButtonStyle.Link),
  );

const menu = () =>
  new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('menu')
      .setPlaceholder('Pick a country')
      .addOptions(
        { label: 'Poland', value: 'pl', description: 'Warsaw' },
        { label: 'Ukraine', value: 'ua', description: 'Kyiv' },
      ),
  );

const people = () =>
  new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
    new UserSelectMenuBuilder().setCustomId('people').setPlaceholder('Pick somebody'),
  );

const media = { url: 'attachment://pixel.png' };

function components() {
  return {
    flags: MessageFlags.IsComponentsV2 as const,
    files: [
      new AttachmentBuilder(pixel, { name: 'pixel.png', description: 'A red pixel' }),
      new AttachmentBuilder(Buffer.from('text'), { name: 'notes.txt' }),
    ],
    components: [
      {
        type: ComponentType.Container as const,
        accent_color: 0x3b6fb5,
        components: [
          {
            type: ComponentType.Section as const,
            components: [{ type: ComponentType.TextDisplay as const, content: markdown }],
            accessory: {
              type: ComponentType.Thumbnail as const,
              media,
              description: 'A thumbnail',
            },
          },
          { type: ComponentType.Separator as const, divider: true },
          {
            type: ComponentType.MediaGallery as const,
            items: [
              { media, description: 'The first picture' },
              { media, description: 'The second picture' },
            ],
          },
          { type: ComponentType.File as const, file: { url: 'attachment://notes.txt' } },
          buttons().toJSON(),
          menu().toJSON(),
          people().toJSON(),
        ],
      },
    ],
  };
}

const embed = {
  title: 'An embed',
  url: 'https://example.com',
  color: 0x248046,
  description: 'Its **description**',
  fields: [
    { name: 'Left', value: '1', inline: true },
    { name: 'Right', value: '2', inline: true },
  ],
  footer: { text: 'Its footer' },
};

const form = {
  custom_id: 'form',
  title: 'A form',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your question',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'text',
        style: TextInputStyle.Paragraph as const,
        min_length: 3,
        max_length: 200,
      },
    },
  ],
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function runSlash(interaction: ChatInputCommandInteraction): Promise<void> {
  const what = interaction.options.getString('what', true);
  switch (what) {
    case 'components':
      await interaction.reply(components());
      return;
    case 'embed':
      await interaction.reply({ embeds: [embed], content: 'Before the embed' });
      return;
    case 'files': {
      const files = [
        new AttachmentBuilder(pixel, { name: 'pixel.png', description: 'A red pixel' }),
      ];
      await interaction.reply({ content: 'With a file', files });
      return;
    }
    case 'secret':
      await interaction.reply({ content: 'For your eyes', flags: MessageFlags.Ephemeral });
      return;
    case 'slow':
      await interaction.deferReply();
      await pause(700);
      await interaction.editReply('At last');
      return;
    case 'form':
      await interaction.showModal(form);
      return;
    case 'edit':
      await interaction.reply('First');
      await interaction.editReply('Second');
      return;
    case 'react': {
      const reply = await interaction.reply({ content: 'React', withResponse: true });
      await reply.resource?.message?.react('👍');
    }
  }
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(
      ['components', 'embed', 'files', 'form', 'react', 'secret', 'slow', 'silent', 'edit']
        .filter((name) => name.includes(typed))
        .map((name) => ({ name, value: name })),
    );
  } else if (interaction.isChatInputCommand()) await runSlash(interaction);
  else if (interaction.isMessageContextMenuCommand()) {
    const words = interaction.targetMessage.content.split(' ').length;
    await interaction.reply(`It has ${words} words`);
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply(`You picked ${interaction.values.join()}`);
  } else if (interaction.isUserSelectMenu()) {
    await interaction.reply(`You picked ${interaction.users.first()?.username}`);
  } else if (interaction.isButton()) {
    if (interaction.customId === 'form') await interaction.showModal(form);
    if (interaction.customId === 'update') {
      await interaction.update({
        components: [{ type: ComponentType.TextDisplay, content: 'Updated' }],
        flags: MessageFlags.IsComponentsV2,
      });
    }
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`You wrote: ${interaction.fields.getTextInputValue('text')}`);
  }
}

const what = {
  type: ApplicationCommandOptionType.String as const,
  name: 'what',
  name_localizations: { uk: 'що', pl: 'co' },
  description: 'What to show',
  description_localizations: { uk: 'Що показати', pl: 'Co pokazać' },
  required: true,
  autocomplete: true,
};

const commands = [
  {
    name: 'show',
    name_localizations: { uk: 'показати', pl: 'pokaż' },
    description: 'Shows something',
    description_localizations: { uk: 'Показує щось', pl: 'Pokazuje coś' },
    options: [
      what,
      {
        type: ApplicationCommandOptionType.Boolean as const,
        name: 'loud',
        description: 'Whether loudly',
      },
    ],
  },
  { name: 'sweep', description: 'For moderators', default_member_permissions: '8192' },
  { name: 'Count words', type: ApplicationCommandType.Message as const },
];

/** The page with that bot behind it. */
export async function startShowcase(): Promise<{ trial: Trial; stop(): Promise<void> }> {
  const trial = await startTrial({ port: 0 });
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    rest: { api: trial.bot.api },
  });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot || !message.content.includes('type')) return;
    if (message.channel.isSendable()) await message.channel.sendTyping();
    await pause(600);
    await message.reply('Typed');
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(trial.bot.token);
  await ready;
  await client.application?.commands.set(commands);
  return {
    trial,
    stop: async () => {
      await client.destroy();
      await trial.stop();
    },
  };
}
