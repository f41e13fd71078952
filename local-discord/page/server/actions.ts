import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  type Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import { ClientRefusal, InteractionFailed } from '../../driver/client-refusal.ts';
import { acknowledged, choicesOutcome } from '../../driver/outcome.ts';
import { createPerson, type Person } from '../../driver/person.ts';
import { startMessageCommand, startSlash } from '../../driver/use-commands.ts';
import { startPress, startSelect, startSubmit } from '../../driver/use-components.ts';
import { channelOf } from '../../model/channels.ts';
import { messageOf } from '../../model/messages.ts';
import { parseEmoji, reactionWith, removeReaction } from '../../model/reactions.ts';
import { userOf } from '../../model/users.ts';
import { DiscordError } from '../../rest/errors.ts';
import type { DiscordState, Interaction } from '../../state.ts';
import type { Action, Outcome } from '../protocol.ts';
import type { Scene } from './scene.ts';

/** Who does something, and the language of their client. */
export interface Actor {
  id: Snowflake;
  locale: Locale;
}

/** What the bot's first response to an interaction means for the page; messages come by events. */
async function interactionOutcome(state: DiscordState, interaction: Interaction): Promise<Outcome> {
  const { type, data } = await acknowledged(state, interaction);
  if (type !== InteractionResponseType.Modal) return { kind: 'done' };
  const modal = data as APIModalInteractionResponseCallbackData;
  return { kind: 'modal', interactionId: interaction.id, modal };
}

/** The message that something is done to. */
function targetOf(
  state: DiscordState,
  { channelId, messageId }: { channelId: Snowflake; messageId: Snowflake },
): APIMessage {
  return messageOf(state, channelId, messageId).payload;
}

/** Adds someone's reaction, or takes it away where it is there already. */
function toggleReaction(
  state: DiscordState,
  person: Person,
  { channelId, messageId, emoji }: Extract<Action, { do: 'react' }>,
): void {
  const stored = messageOf(state, channelId, messageId);
  const parsed = parseEmoji(emoji);
  if (reactionWith(stored, parsed)?.userIds.includes(person.id)) {
    removeReaction(state, channelOf(state, channelId), stored, person.id, parsed);
  } else {
    person.react(stored.payload, emoji);
  }
}

/** Interactions are started by the driver as well; only their outcome is waited for differently. */
async function interact(state: DiscordState, actor: Actor, action: Action): Promise<Outcome> {
  switch (action.do) {
    case 'slash': {
      const use = { channel: action.channelId };
      const interaction = startSlash(state, actor, action.command, action.values, use);
      return interactionOutcome(state, interaction);
    }
    case 'autocomplete': {
      const use = { channel: action.channelId, focused: action.option };
      const interaction = startSlash(state, actor, action.command, action.values, use);
      return { kind: 'choices', choices: await choicesOutcome(state, interaction) };
    }
    case 'message-command': {
      const message = targetOf(state, action);
      const interaction = startMessageCommand(state, actor, action.command, message, {});
      return interactionOutcome(state, interaction);
    }
    case 'press': {
      const message = targetOf(state, action);
      return interactionOutcome(state, startPress(state, actor, message, action.customId));
    }
    case 'select': {
      const message = targetOf(state, action);
      const { customId, values } = action;
      return interactionOutcome(state, startSelect(state, actor, message, customId, values));
    }
    case 'submit': {
      const interaction = state.interactions.get(action.interactionId);
      if (interaction?.userId !== actor.id || !interaction.response) {
        throw new ClientRefusal('There is no such form.');
      }
      const modal = interaction.response.data as APIModalInteractionResponseCallbackData;
      const submitted = startSubmit(state, actor, { interaction, modal }, action.typed);
      return interactionOutcome(state, submitted);
    }
    default:
      throw new ClientRefusal('There is no such action.');
  }
}

async function carryOut(scene: Scene, actor: Actor, action: Action): Promise<Outcome> {
  const { state } = scene.discord;
  const person = createPerson(state, userOf(state, actor.id), actor.locale);
  switch (action.do) {
    case 'say': {
      const { channelId, text, replyToId, mention = true } = action;
      const replyTo = replyToId && targetOf(state, { channelId, messageId: replyToId });
      person.say(channelId, text, { mention, ...(replyTo && { replyTo }) });
      break;
    }
    case 'edit':
      person.edit(targetOf(state, action), action.text);
      break;
    case 'delete':
      person.remove(targetOf(state, action));
      break;
    case 'pin':
      person.pin(targetOf(state, action));
      break;
    case 'unpin':
      person.unpin(targetOf(state, action));
      break;
    case 'react':
      toggleReaction(state, person, action);
      break;
    case 'dismiss':
      scene.dismissed.add(action.messageId);
      break;
    default:
      return interact(state, actor, action);
  }
  return { kind: 'done' };
}

/** Lets someone do something; what goes wrong is part of the outcome. */
export async function act(scene: Scene, actor: Actor, action: Action): Promise<Outcome> {
  try {
    return await carryOut(scene, actor, action);
  } catch (error) {
    if (error instanceof InteractionFailed) return { kind: 'failed' };
    if (error instanceof ClientRefusal) return { kind: 'refused', reason: error.message };
    if (error instanceof DiscordError)
      return { kind: 'refused', reason: String(error.body.message) };
    throw error;
  }
}
