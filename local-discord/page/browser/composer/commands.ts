import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { ChannelView, Snapshot } from '../../protocol.ts';
import { type Language, localeOf } from '../language/texts.ts';

/** A slash command as it is picked; a subcommand is one of its own. */
export interface Usage {
  commandId: string;
  applicationId: string;
  /** as Discord is told: "check claim" */
  name: string;
  /** in the person's language */
  label: string;
  description: string;
  options: APIApplicationCommandBasicOption[];
  /** whether the person may use it here */
  allowed: boolean;
}

const slashCommand = 1;
const subcommand = 1;
const subcommandGroup = 2;

interface Localized {
  name: string;
  name_localizations?: unknown;
  description?: string;
  description_localizations?: unknown;
}

function localized(texts: unknown, fallback: string, language: Language): string {
  return (texts as Record<string, string> | null | undefined)?.[localeOf(language)] ?? fallback;
}

export function localName({ name, name_localizations }: Localized, language: Language): string {
  return localized(name_localizations, name, language);
}

export function localDescription(item: Localized, language: Language): string {
  return localized(item.description_localizations, item.description ?? '', language);
}

function isNested({ type }: APIApplicationCommandOption): boolean {
  return type === subcommand || type === subcommandGroup;
}

function flatten(command: APIApplicationCommand, allowed: boolean, language: Language): Usage[] {
  const walk = (
    item: Localized & { options?: APIApplicationCommandOption[] },
    names: string[],
    labels: string[],
  ): Usage[] => {
    const path = { names: [...names, item.name], labels: [...labels, localName(item, language)] };
    const options = item.options ?? [];
    if (options.some(isNested)) {
      return options.flatMap((option) => walk(option as never, path.names, path.labels));
    }
    return [
      {
        commandId: command.id,
        applicationId: command.application_id,
        name: path.names.join(' '),
        label: path.labels.join(' '),
        description: localDescription(item, language),
        options: options as APIApplicationCommandBasicOption[],
        allowed,
      },
    ];
  };
  return walk(command as never, [], []);
}

/** The slash commands there are in a channel, those included that are not for this person. */
export function usagesIn(snapshot: Snapshot, channel: ChannelView, language: Language): Usage[] {
  return snapshot.commands
    .filter(({ type }) => type === slashCommand)
    .flatMap((command) => {
      const allowed = channel.commandIds.includes(command.id);
      const here = allowed || channel.withheldCommandIds.includes(command.id);
      return here ? flatten(command, allowed, language) : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** Those whose name, in either language, begins with what was typed, then those that contain it. */
export function matching(usages: readonly Usage[], typed: string): Usage[] {
  const wanted = typed.toLowerCase();
  const place = ({ label, name }: Usage) => {
    const places = [label, name].map((text) => text.toLowerCase().indexOf(wanted));
    return Math.min(...places.map((at) => (at === -1 ? Number.POSITIVE_INFINITY : at)));
  };
  return usages
    .filter((usage) => place(usage) < Number.POSITIVE_INFINITY)
    .sort((one, other) => Number(place(one) > 0) - Number(place(other) > 0));
}
