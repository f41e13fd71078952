import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import {
  type CommandScope,
  commandsIn,
  registerCommand,
  sameCommand,
} from '../../model/commands.ts';
import { guildOf } from '../../model/guilds.ts';
import { checkCommand } from '../../validation/commands.ts';
import {
  type Fault,
  type Fields,
  listField,
  objectField,
  refuseIfFaulty,
} from '../../validation/form.ts';
import { DiscordError, discordError } from '../errors.ts';
import { noContent, ok, type RestRequest, type Route, route } from '../router.ts';

/** https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
const maximum = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
  [ApplicationCommandType.PrimaryEntryPoint]: 1,
};

function scopeOf({ state, application, params }: RestRequest): CommandScope {
  if (params.application_id !== application.id) throw discordError('wrongApplication');
  if (params.guild_id === undefined) return { application, guildId: null };
  const guild = guildOf(state, params.guild_id);
  if (!guild.members.has(application.id)) throw discordError('missingAccess');
  return { application, guildId: guild.id };
}

function refuseTooMany(commands: readonly { type?: unknown }[]): void {
  for (const [type, limit] of Object.entries(maximum)) {
    const count = commands.filter((command) => String(command.type ?? 1) === type).length;
    if (count <= limit) continue;
    const message = `Maximum number of application commands reached (${limit}).`;
    throw new DiscordError(400, 30032, message);
  }
}

/** Replaces all commands at once; those that keep name and type keep their id. */
function replaceAll(request: RestRequest): APIApplicationCommand[] {
  const { state } = request;
  const scope = scopeOf(request);
  const faults: Fault[] = [];
  const items = listField(faults, [], request.body) ?? [];
  const commands = items.map((item, index) => objectField(faults, [index], item) ?? {});
  for (const [index, command] of commands.entries()) {
    checkCommand(faults, [index], command);
    const first = commands.findIndex(
      ({ name, type }) => name === command.name && (type ?? 1) === (command.type ?? 1),
    );
    if (first !== index) {
      const message = 'Application command names must be unique';
      faults.push({ path: [index], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
  }
  refuseIfFaulty(faults);
  refuseTooMany(commands);
  const keptIds = commands.map((command) => sameCommand(state, scope, command)?.id);
  for (const { id } of commandsIn(state, scope)) state.commands.delete(id);
  return commands.map((command, index) => registerCommand(state, scope, command, keptIds[index]));
}

function readOne(body: unknown, existing: Fields = {}): Fields {
  const faults: Fault[] = [];
  const command = { ...existing, ...objectField(faults, [], body) };
  checkCommand(faults, [], command);
  refuseIfFaulty(faults);
  return command;
}

function register(request: RestRequest): { created: boolean; command: APIApplicationCommand } {
  const { state } = request;
  const scope = scopeOf(request);
  const fields = readOne(request.body);
  const replaced = sameCommand(state, scope, fields);
  if (!replaced) refuseTooMany([...commandsIn(state, scope), fields]);
  return {
    created: !replaced,
    command: registerCommand(state, scope, fields, replaced?.id),
  };
}

function commandOf(request: RestRequest): { scope: CommandScope; command: APIApplicationCommand } {
  const scope = scopeOf(request);
  const command = commandsIn(request.state, scope).find(
    ({ id }) => id === request.params.command_id,
  );
  if (!command) throw discordError('unknownCommand');
  return { scope, command };
}

/** Without `with_localizations` a list leaves the dictionaries out. */
function withoutLocalizations(command: APIApplicationCommand): Partial<APIApplicationCommand> {
  const { name_localizations, description_localizations, ...rest } = command;
  return rest;
}

function routesUnder(base: string): Route[] {
  return [
    route('GET', base, (request) => {
      const commands = commandsIn(request.state, scopeOf(request));
      const full = request.query.get('with_localizations') === 'true';
      return ok(full ? commands : commands.map(withoutLocalizations));
    }),
    route('PUT', base, (request) => ok(replaceAll(request))),
    route('POST', base, (request) => {
      const { created, command } = register(request);
      return { status: created ? 201 : 200, body: command };
    }),
    route('GET', `${base}/{command_id}` as string, (request) => ok(commandOf(request).command)),
    route('PATCH', `${base}/{command_id}` as string, (request) => {
      const { scope, command } = commandOf(request);
      const fields = readOne(request.body, { ...command });
      return ok(registerCommand(request.state, scope, fields, command.id));
    }),
    route('DELETE', `${base}/{command_id}` as string, (request) => {
      request.state.commands.delete(commandOf(request).command.id);
      return noContent();
    }),
  ];
}

/** https://docs.discord.com/developers/interactions/application-commands#endpoints */
export const commandRoutes: Route[] = [
  ...routesUnder('/applications/{application_id}/commands'),
  ...routesUnder('/applications/{application_id}/guilds/{guild_id}/commands'),
];
