import {
  type APIMessageTopLevelComponent,
  type Interaction,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Reply } from '../answer/reply.ts';
import { limits } from './limits.ts';
import { type Payload, renderReply } from './render.ts';
import type { Station } from './trace.ts';

/** The station where a reply becomes a payload, for the trace of a question. */
export function renderStation(reply: Reply, askerId: string): Station {
  const begun = performance.now();
  const payload = renderReply(reply, askerId, reply.visibility);
  return { name: 'render', milliseconds: performance.now() - begun, detail: payload };
}

/** Nobody is pinged by what we say, whatever it quotes. */
const noMentions = { parse: [], repliedUser: false } as const;

/**
 * Answers an interaction. The one exit for interactions, with `respondToMessage` for messages.
 * @param wished How the asker wants an answer to be seen, should this reply offer a choice.
 */
export async function respondToInteraction(
  interaction: RepliableInteraction,
  reply: Reply,
  wished: Reply['visibility'] = reply.visibility,
): Promise<void> {
  const payload = checked(renderReply(reply, interaction.user.id, wished));
  const ephemeral = reply.visibility === 'asker' ? MessageFlags.Ephemeral : 0;
  await interaction.reply({
    components: payload.components,
    flags: payload.flags | ephemeral,
    allowedMentions: noMentions,
  });
}

/** Puts a reply in place of the message whose button was pressed. */
export async function updateMessage(
  interaction: Extract<Interaction, { update: unknown }>,
  reply: Reply,
): Promise<void> {
  const payload = checked(renderReply(reply, interaction.user.id, reply.visibility));
  await interaction.update({
    components: payload.components,
    flags: payload.flags,
    allowedMentions: noMentions,
  });
}

/** Answers a message with a reply to it; the question may be deleted meanwhile. */
export async function respondToMessage(message: Message, reply: Reply): Promise<void> {
  const payload = checked(renderReply(reply, message.author.id, 'public'));
  await message.reply({
    components: payload.components,
    flags: payload.flags as MessageFlags.IsComponentsV2,
    allowedMentions: noMentions,
    failIfNotExists: false,
  });
}

/** The payload of a message of its own, such as the summary that is pinned. */
export function messagePayload(reply: Reply, askerId: string) {
  const payload = checked(renderReply(reply, askerId, reply.visibility));
  return {
    components: payload.components,
    flags: payload.flags as MessageFlags.IsComponentsV2,
    allowedMentions: noMentions,
  };
}

/**
 * Holds a payload against Discord's limits before it is sent.
 * @throws when it is over one, naming the number: Discord would refuse it with code 50035.
 */
function checked(payload: Payload): Payload {
  const all = payload.components.flatMap(withNested);
  if (all.length > limits.components) {
    throw new Error(`The reply has ${all.length} components; Discord takes ${limits.components}.`);
  }
  const text = all.reduce(
    (sum, component) => sum + ('content' in component ? component.content.length : 0),
    0,
  );
  if (text > limits.messageText) {
    throw new Error(`The reply has ${text} characters; Discord takes ${limits.messageText}.`);
  }
  return payload;
}

type AnyComponent =
  | APIMessageTopLevelComponent
  | { type: number; components?: AnyComponent[]; content?: string };

function withNested(component: AnyComponent): AnyComponent[] {
  const inner =
    'components' in component ? (component.components as AnyComponent[] | undefined) : undefined;
  return [component, ...(inner ?? []).flatMap(withNested)];
}
