import {
  type APIMessage,
  ApplicationCommandOptionType,
  ButtonStyle,
  ComponentType,
  InteractionType,
  type Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import { flattenComponents } from '../model/components.ts';
import { startInteraction } from '../model/interactions.ts';
import { messageOf } from '../model/messages.ts';
import type { DiscordState, Interaction, StoredMessage } from '../state.ts';
import type { Fields } from '../validation/form.ts';
import { ClientRefusal } from './client-refusal.ts';
import type { OpenModal } from './outcome.ts';
import { placeOf } from './places.ts';
import { resolveOptions } from './resolved.ts';

interface Asker {
  id: Snowflake;
  locale: Locale;
}

/** The message as it is by now; one that is gone or another's ephemeral one can't be used. */
function shown(state: DiscordState, asker: Asker, message: APIMessage): StoredMessage {
  const stored = messageOf(state, message.channel_id, message.id);
  if (stored.visibleTo !== null && stored.visibleTo !== asker.id) {
    throw new ClientRefusal('This message is shown to someone else only.');
  }
  return stored;
}

function usable(components: readonly Fields[], what: string): Fields {
  const component = components.find(
    ({ label, custom_id, placeholder }) =>
      label === what || custom_id === what || placeholder === what,
  );
  if (!component) {
    const offered = components.map(({ label, placeholder }) => label ?? placeholder).join(', ');
    throw new ClientRefusal(`There is no "${what}" to use; there is: ${offered || 'nothing'}.`);
  }
  if (component.disabled) throw new ClientRefusal(`"${what}" is disabled.`);
  return component;
}

function startComponent(
  state: DiscordState,
  asker: Asker,
  source: StoredMessage,
  data: Fields,
): Interaction {
  const application = state.applications.get(source.payload.author.id);
  if (!application) throw new ClientRefusal('Only messages of applications have components.');
  return startInteraction(state, {
    type: InteractionType.MessageComponent,
    application,
    userId: asker.id,
    locale: asker.locale,
    channel: placeOf(state, asker.id, source.payload.channel_id),
    source,
    data,
  });
}

/** Presses a button, named by its label or custom id. */
export function startPress(
  state: DiscordState,
  asker: Asker,
  message: APIMessage,
  what: string,
): Interaction {
  const source = shown(state, asker, message);
  const all = flattenComponents(source.payload.components ?? []);
  const button = usable(
    all.filter(({ type }) => type === ComponentType.Button),
    what,
  );
  if (button.style === ButtonStyle.Link) {
    throw new ClientRefusal(`"${what}" is a link to ${button.url}.`);
  }
  const { custom_id, id } = button;
  return startComponent(state, asker, source, {
    component_type: ComponentType.Button,
    custom_id,
    id,
  });
}

/** Menus that Discord fills by itself: what is picked are ids of users, roles or channels. */
const filledByDiscord = new Map<unknown, ApplicationCommandOptionType>([
  [ComponentType.UserSelect, ApplicationCommandOptionType.User],
  [ComponentType.RoleSelect, ApplicationCommandOptionType.Role],
  [ComponentType.MentionableSelect, ApplicationCommandOptionType.Mentionable],
  [ComponentType.ChannelSelect, ApplicationCommandOptionType.Channel],
]);

/** Picks options of a select, named by label or value or id; the menu by placeholder or custom id. */
export function startSelect(
  state: DiscordState,
  asker: Asker,
  message: APIMessage,
  what: string,
  picked: readonly string[],
): Interaction {
  const source = shown(state, asker, message);
  const all = flattenComponents(source.payload.components ?? []);
  const menu = usable(
    all.filter(({ type }) => type === ComponentType.StringSelect || filledByDiscord.has(type)),
    what,
  );
  const kind = filledByDiscord.get(menu.type);
  const values = kind ? [...picked] : picked.map((name) => pickOption(menu, name));
  const [min, max] = [Number(menu.min_values), Number(menu.max_values)];
  if (values.length < min || values.length > max) {
    throw new ClientRefusal(`"${what}" takes ${min} to ${max} options.`);
  }
  const { custom_id, id, type } = menu;
  const guild = state.guilds.get(placeOf(state, asker.id, message.channel_id).guildId ?? '');
  const named = kind ? values.map((value) => ({ type: kind, name: '', value })) : [];
  const resolved = resolveOptions(state, guild, asker.id, named);
  const data = { component_type: type, custom_id, id, values, ...(kind && { resolved }) };
  return startComponent(state, asker, source, data);
}

function pickOption(menu: Fields, name: string): string {
  const options = menu.options as { label: string; value: string }[];
  const option = options.find(({ label, value }) => label === name || value === name);
  if (!option) throw new ClientRefusal(`The menu has no option "${name}".`);
  return option.value;
}

/** A modal's field as it is submitted, checked as the client does. */
function fillField(field: Fields, label: unknown, typed: Record<string, string>): Fields {
  const { type, id, custom_id } = field;
  const entry = Object.entries(typed).find(([name]) => name === label || name === custom_id);
  const text = entry?.[1] ?? String(field.value ?? '');
  if (type === ComponentType.StringSelect) {
    const values = text === '' ? [] : [pickOption(field, text)];
    return { type, id, custom_id, values };
  }
  if (text === '' && field.required === false) return { type, id, custom_id, value: '' };
  const [min, max] = [Number(field.min_length ?? 1), Number(field.max_length ?? 4000)];
  if (text.length < min || text.length > max) {
    throw new ClientRefusal(`"${label}" takes ${min} to ${max} characters.`);
  }
  return { type, id, custom_id, value: text };
}

function fillComponent(component: Fields, typed: Record<string, string>): Fields {
  const { type, id } = component;
  if (type === ComponentType.Label) {
    const field = component.component as Fields;
    return { type, id, component: fillField(field, component.label, typed) };
  }
  const inputs = (component.components ?? []) as Fields[];
  return inputs.length === 0
    ? { type, id }
    : { type, id, components: inputs.map((input) => fillField(input, input.label, typed)) };
}

/** Submits a modal with what was typed, by label or custom id. */
export function startSubmit(
  state: DiscordState,
  asker: Asker,
  { interaction, modal }: OpenModal,
  typed: Record<string, string>,
): Interaction {
  const application = state.applications.get(interaction.applicationId);
  if (!application) throw new ClientRefusal('The application is gone.');
  const components = (modal.components as unknown as Fields[]).map((component, index) =>
    fillComponent({ id: index + 1, ...component }, typed),
  );
  return startInteraction(state, {
    type: InteractionType.ModalSubmit,
    application,
    userId: asker.id,
    locale: asker.locale,
    channel: placeOf(state, asker.id, interaction.channelId),
    source: state.messages.get(interaction.sourceMessageId ?? ''),
    data: { custom_id: modal.custom_id, components },
  });
}
