import * as spec from 'discord-api-spec/zod';
import { z } from 'zod';
import { array } from 'zod/mini';
import { announceChange } from '../announce-change.ts';
import type { Command, CommandBody } from '../command.ts';
import { commandPayload } from '../payloads/command-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import type { Call, Route, Routes } from '../rest/router.ts';
import { checkRequest } from '../rest/schema-check.ts';
import { commandBodySchema } from '../rules/command-body.ts';
import { checkCommands, checkCount } from '../rules/command-rules.ts';
import type { World } from '../world.ts';
import { joinedGuild } from './access.ts';

const scopes = [
  '/applications/{application_id}/commands',
  '/applications/{application_id}/guilds/{guild_id}/commands',
];
/** From Discord's page on application commands: each day, for each server and globally. */
const mostCreations = 200;
const response = spec.ApplicationCommandResponseSchema;
const list = array(response);

/** Registering commands, globally and in one guild; both scopes work alike. */
export const commandRoutes: Routes = Object.fromEntries(
  scopes.flatMap((scope): [string, Routes[string]][] => [
    [`GET ${scope}`, { response: list, handle: listCommands }],
    [`PUT ${scope}`, { response: list, handle: changing(replaceCommands) }],
    [
      `POST ${scope}`,
      {
        request: spec.ApplicationCommandCreateRequestSchema,
        response,
        status: 201,
        handle: changing(createCommand),
      },
    ],
    [`GET ${scope}/{command_id}`, { response, handle: getCommand }],
    [
      `PATCH ${scope}/{command_id}`,
      { request: spec.ApplicationCommandPatchRequestPartialSchema, response, handle: changing(patchCommand) },
    ],
    [`DELETE ${scope}/{command_id}`, { handle: changing(deleteCommand) }],
  ]),
);

/** Lets the watchers know once, however many commands a request changed. */
function changing(handle: Route['handle']): Route['handle'] {
  return (world, call) => {
    const answer = handle(world, call);
    announceChange(world, 'commands');
    return answer;
  };
}

/** The commands of one scope, by id. Throws 10002 for another application, 10004 or 50001 for a guild out of reach. */
function scopeOf(world: World, { params }: Call): Map<string, Command> {
  if (params.application_id !== world.application.id) throw new ApiError('unknownApplication');
  const guildId = params.guild_id;
  if (guildId === undefined) return world.commands;
  joinedGuild(world, guildId);
  const known = world.guildCommands.get(guildId) ?? new Map<string, Command>();
  world.guildCommands.set(guildId, known);
  return known;
}

function listCommands(world: World, call: Call): unknown {
  return [...scopeOf(world, call).values()].map((command) => commandPayload(world, command));
}

function replaceCommands(world: World, call: Call): unknown {
  const scope = scopeOf(world, call);
  const bodies = z.array(z.unknown()).parse(Array.isArray(call.body) ? call.body : [call.body]);
  const commands = bodies.map((body, index) => {
    checkRequest(spec.ApplicationCommandUpdateRequestSchema, body, [index]);
    return commandBodySchema.parse(body);
  });
  checkCount(commands);
  checkCommands(commands, (index) => [index]);
  const before = [...scope.values()];
  const fresh = commands.filter((body) => !sameName(before, body)).length;
  countCreations(world, { guildId: call.params.guild_id, fresh });
  scope.clear();
  for (const body of commands)
    register(world, { scope, body, known: sameName(before, body), guildId: call.params.guild_id });
  return [...scope.values()].map((command) => commandPayload(world, command));
}

function createCommand(world: World, call: Call): unknown {
  const scope = scopeOf(world, call);
  const body = commandBodySchema.parse(call.body);
  checkCommands([body], () => []);
  const known = sameName([...scope.values()], body);
  const others = [...scope.values()].filter((command) => command !== known).map((command) => command.body);
  checkCount([...others, body]);
  countCreations(world, { guildId: call.params.guild_id, fresh: known ? 0 : 1 });
  return commandPayload(world, register(world, { scope, body, known, guildId: call.params.guild_id }));
}

function getCommand(world: World, call: Call): unknown {
  return commandPayload(world, existing(scopeOf(world, call), call));
}

function patchCommand(world: World, call: Call): unknown {
  const scope = scopeOf(world, call);
  const known = existing(scope, call);
  const changes = commandBodySchema.partial().parse(call.body);
  const given = Object.fromEntries(
    Object.entries(changes).filter(([key]) => Object.hasOwn(Object(call.body), key)),
  );
  const body: CommandBody = { ...known.body, ...given };
  checkCommands([body], () => []);
  return commandPayload(world, register(world, { scope, body, known, guildId: call.params.guild_id }));
}

function deleteCommand(world: World, call: Call): undefined {
  const scope = scopeOf(world, call);
  scope.delete(existing(scope, call).id);
}

/** Throws 30034 when a scope would get more than 200 new commands in a day. */
function countCreations(
  world: World,
  { guildId = 'global', fresh }: { readonly guildId: string | undefined; readonly fresh: number },
): void {
  const day = Math.floor(world.now() / 86_400_000);
  const known = world.created.get(guildId);
  const count = (known?.day === day ? known.count : 0) + fresh;
  if (count > mostCreations) throw new ApiError('tooManyCommandsCreated');
  world.created.set(guildId, { day, count });
}

function existing(scope: Map<string, Command>, { params }: Call): Command {
  const command = scope.get(params.command_id ?? '');
  if (!command) throw new ApiError('unknownCommand');
  return command;
}

type Registration = {
  readonly scope: Map<string, Command>;
  readonly body: CommandBody;
  /** The command of the same name: it keeps its id, as Discord's upsert does. */
  readonly known: Command | undefined;
  readonly guildId: string | undefined;
};

function register(world: World, { scope, body, known, guildId }: Registration): Command {
  const id = known?.id ?? world.nextId();
  const command: Command = {
    id,
    version: world.nextId(),
    ...(guildId === undefined ? {} : { guildId }),
    body,
  };
  scope.set(id, command);
  return command;
}

function sameName(commands: readonly Command[], { type, name }: CommandBody): Command | undefined {
  return commands.find(({ body }) => body.type === type && body.name === name);
}
