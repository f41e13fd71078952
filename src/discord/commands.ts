import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApplicationCommandType, type RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import type { MessageCommand, SlashCommand } from './command.ts';

/** The commands by name. */
export interface CommandTable {
  slash: ReadonlyMap<string, SlashCommand>;
  message: ReadonlyMap<string, MessageCommand>;
  /** What Discord is told, in a fixed order. */
  data: RESTPutAPIApplicationCommandsJSONBody;
}

/**
 * Loads every file of a folder as a command; dropping a file in is the whole registration.
 * @throws when a file's default export is no command, or two have one name.
 */
export async function loadCommands(folder: string): Promise<CommandTable> {
  const slash = new Map<string, SlashCommand>();
  const message = new Map<string, MessageCommand>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()) {
    const module: { default?: unknown } = await import(pathToFileURL(join(folder, file)).href);
    const command = module.default;
    if (!isCommand(command)) {
      throw new Error(
        `commands/${file} must export a command by default: { data: { name, … }, execute }.`,
      );
    }
    const { name, type } = command.data;
    const isMessage = type === ApplicationCommandType.Message;
    const table: Map<string, unknown> = isMessage ? message : slash;
    if (table.has(name)) throw new Error(`commands/${file}: a command "${name}" is there already.`);
    table.set(name, command);
  }
  const all = [...slash.values(), ...message.values()];
  return {
    slash,
    message,
    data: all.map((command) => command.data) as RESTPutAPIApplicationCommandsJSONBody,
  };
}

function isCommand(value: unknown): value is SlashCommand | MessageCommand {
  if (typeof value !== 'object' || value === null) return false;
  const { data, execute } = value as { data?: { name?: unknown }; execute?: unknown };
  return typeof data?.name === 'string' && typeof execute === 'function';
}
