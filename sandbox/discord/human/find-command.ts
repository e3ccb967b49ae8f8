import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Command, CommandOption } from '../command.ts';
import type { Channel, User } from '../guild.ts';
import { holds } from '../permissions.ts';
import type { World } from '../world.ts';
import { isRefused, type Refused, refuse } from './outcome.ts';
import { findPlace, type Place } from './place.ts';

export type Invocation = {
  readonly command: string;
  readonly group?: string;
  readonly subcommand?: string;
};

export type FoundCommand = {
  readonly command: Command;
  /** Names from the command down to the subcommand. */
  readonly path: readonly string[];
  /** The options that take values, below the subcommand if there is one. */
  readonly options: readonly CommandOption[];
};

/** The command this person can use in this place, as Discord's picker would offer it. */
export function findCommand(
  world: World,
  place: Place,
  { command: name, group, subcommand }: Invocation,
): FoundCommand | Refused {
  const command = offered(world, place, name);
  if (!command) return refuse(`There is no command /${name} here.`);
  const denied = denial(command, place);
  if (denied) return refuse(denied);
  const path = [group, subcommand].filter((step) => step !== undefined);
  let options = command.body.options ?? [];
  for (const step of path) {
    const branch = options.find((option) => (option.type === 1 || option.type === 2) && option.name === step);
    if (!branch) return refuse(`/${name} has no subcommand ${step}.`);
    options = branch.options ?? [];
  }
  if (options.some(({ type }) => type === 1 || type === 2)) return refuse(`/${name} needs a subcommand.`);
  return { command, path, options };
}

/** The commands that Discord's picker lists for a person in a channel; a guild's own command hides a global one of its name. */
export function offeredCommands(world: World, user: User, channel: Channel): readonly Command[] {
  const place = findPlace(world, user, { channel });
  if (isRefused(place)) return [];
  const all = [...world.commands.values(), ...ownCommands(world, place)];
  const typed = all.filter((command) => command.body.type === 1);
  const byName = new Map(typed.map((command) => [command.body.name, command]));
  return [...byName.values()].filter((command) => denial(command, place) === undefined);
}

function offered(world: World, place: Place, name: string): Command | undefined {
  const isMatch = ({ body }: Command) => body.type === 1 && body.name === name;
  return [...ownCommands(world, place), ...world.commands.values()].find(isMatch);
}

function ownCommands(world: World, { guild }: Place): readonly Command[] {
  return [...(world.guildCommands.get(guild?.id ?? '')?.values() ?? [])];
}

function denial({ body, guildId }: Command, place: Place): string | undefined {
  const contexts = body.contexts ?? [0, 1, 2];
  if (guildId === undefined && !contexts.includes(place.context))
    return `/${body.name} cannot be used ${place.guild ? 'in a server' : 'in direct messages'}.`;
  const installs = body.integration_types ?? [0];
  if (!installs.some((type) => place.owners[String(type)] !== undefined))
    return `/${body.name} is not installed here.`;
  if (!place.guild) return undefined;
  if (!holds(place.permissions, bits.UseApplicationCommands))
    return `${place.user.name} may not use commands here.`;
  return mayUse(body.default_member_permissions, place)
    ? undefined
    : `${place.user.name} lacks the permission for /${body.name}.`;
}

/** "0" hides a command from everyone but administrators. */
function mayUse(wanted: string | null | undefined, { permissions }: Place): boolean {
  if (wanted === null || wanted === undefined) return true;
  if (wanted === '0') return holds(permissions, bits.Administrator);
  return holds(permissions, BigInt(wanted));
}
