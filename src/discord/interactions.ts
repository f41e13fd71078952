import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { type Desk, longestQuestion } from '../answer/desk.ts';
import { phrasesIn } from '../answer/phrases/phrases.ts';
import type { Reply } from '../answer/reply.ts';
import { aside } from '../answer/write.ts';
import type { Language } from '../knowledge/types.ts';
import type { Logger } from '../log.ts';
import type { Admission } from './admit.ts';
import type { CommandContext } from './command.ts';
import type { CommandTable } from './commands.ts';
import { decodeAction, encodeAction } from './custom-id.ts';
import { handleInteractionError } from './errors.ts';
import { limits, shorten } from './limits.ts';
import { languageOf } from './locale.ts';
import { postAndPin } from './pins.ts';
import { renderStation, respondToInteraction, updateMessage } from './respond.ts';
import { stationsOf, type Trace, watchedDesk } from './trace.ts';

/** What answering needs; the same for interactions and messages. */
export interface Reception {
  desk: Desk;
  commands: CommandTable;
  admission: Admission;
  log: Logger;
  /** Shown each question's way, where somebody looks. */
  showTrace?: ((trace: Trace) => void) | undefined;
}

const questionField = 'question';

/** Answers one interaction, whatever its kind; never throws. */
export async function receiveInteraction(
  interaction: Interaction,
  reception: Reception,
): Promise<void> {
  const { admission, log } = reception;
  const desk = watchedDesk(reception.desk, (question, answer) => {
    reception.showTrace?.({
      question,
      channelId: interaction.channelId,
      interactionOrMessageId: interaction.id,
      stations: [...stationsOf(answer), renderStation(answer.reply, interaction.user.id)],
    });
  });
  const language = languageOf(interaction.locale) ?? desk.knowledge.languages[0] ?? 'en';
  const context: CommandContext = { desk, language };
  if (interaction.isAutocomplete()) {
    await suggest(interaction, reception, context).catch((error: unknown) => {
      log.warn({ err: error }, 'no suggestions could be shown');
    });
    return;
  }
  if (!interaction.isRepliable()) return;
  try {
    const wait = admission.admit(interaction.user.id, interaction.channelId ?? interaction.user.id);
    if (wait > 0) {
      await respondToInteraction(interaction, aside(language, phrasesIn(language).slowDown(wait)));
    } else if (interaction.isChatInputCommand()) {
      await runSlashCommand(interaction, reception, context);
    } else if (interaction.isMessageContextMenuCommand()) {
      await runMessageCommand(interaction, reception, context);
    } else if (interaction.isButton()) {
      await press(interaction, desk, language);
    } else if (interaction.isModalSubmit()) {
      await submit(interaction, desk, language);
    }
  } catch (error) {
    await handleInteractionError(error, interaction, language, log);
  }
}

async function runSlashCommand(
  interaction: ChatInputCommandInteraction,
  { commands }: Reception,
  context: CommandContext,
): Promise<void> {
  const command = commands.slash.get(interaction.commandName);
  if (!command)
    throw new Error(
      `Discord sent the command "${interaction.commandName}", which is not in commands/.`,
    );
  const options = Object.fromEntries(
    interaction.options.data.map((option) => [option.name, option.value]),
  );
  const result = command.execute(options, context);
  if (result.kind === 'pin') await postAndPin(interaction, result.reply);
  else
    await respondToInteraction(
      interaction,
      result.reply,
      options.private === true ? 'asker' : 'public',
    );
}

async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  { commands }: Reception,
  context: CommandContext,
): Promise<void> {
  const command = commands.message.get(interaction.commandName);
  if (!command)
    throw new Error(
      `Discord sent the command "${interaction.commandName}", which is not in commands/.`,
    );
  const result = command.execute(interaction.targetMessage.content, context);
  await respondToInteraction(interaction, result.reply);
}

/** A choice: shown to all in place of the choices, or beside them where others see them too. */
async function press(
  interaction: ButtonInteraction,
  desk: Desk,
  language: Language,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action?.kind === 'ask-again') {
    await interaction.showModal(questionModal(action.language, action.visibility));
    return;
  }
  if (action?.kind !== 'show') {
    await respondToInteraction(interaction, aside(language, phrasesIn(language).noSuchFact));
    return;
  }
  const reply = desk.showFact(action.fact, action.language);
  const onlyForAsker = interaction.message.flags.has('Ephemeral');
  if (onlyForAsker)
    await respondToInteraction(interaction, { ...reply, visibility: action.visibility });
  else if (interaction.user.id === action.asker) await updateMessage(interaction, reply);
  else await respondToInteraction(interaction, { ...reply, visibility: 'asker' });
}

async function submit(
  interaction: ModalSubmitInteraction,
  desk: Desk,
  language: Language,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  const { reply } = desk.ask({
    text: interaction.fields.getTextInputValue(questionField),
    locale: language,
  });
  const wished: Reply['visibility'] = action?.visibility ?? 'public';
  await respondToInteraction(
    interaction,
    wished === 'asker' ? { ...reply, visibility: wished } : reply,
    wished,
  );
}

function questionModal(language: Language, visibility: Reply['visibility']) {
  const { more, question } = phrasesIn(language).buttons;
  return {
    custom_id: encodeAction({ kind: 'asked', language, visibility }),
    title: shorten(more, limits.modalTitle),
    components: [
      {
        type: ComponentType.Label as const,
        label: shorten(question, limits.modalTitle),
        component: {
          type: ComponentType.TextInput as const,
          custom_id: questionField,
          style: TextInputStyle.Paragraph as const,
          max_length: longestQuestion,
          required: true,
        },
      },
    ],
  };
}

async function suggest(
  interaction: AutocompleteInteraction,
  { commands }: Reception,
  context: CommandContext,
): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const command = commands.slash.get(interaction.commandName);
  const suggestions = command?.autocomplete?.(focused.name, focused.value, context) ?? [];
  await interaction.respond(
    suggestions.slice(0, limits.autocompleteChoices).map((suggestion) => ({
      name: shorten(suggestion.label, limits.autocompleteText),
      value: suggestion.id,
    })),
  );
}
