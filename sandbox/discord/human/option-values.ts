import { ApplicationCommandOptionType as kinds } from 'discord-api-types/v10';
import type { CommandOption } from '../command.ts';
import type { World } from '../world.ts';
import { type Refused, refuse } from './outcome.ts';
import type { Place } from './place.ts';

/** What a person puts in: a value, or a thing with an id such as a channel. */
export type Given = string | number | boolean | { readonly id: string };
export type GivenOptions = Readonly<Record<string, Given>>;
export type Value = string | number | boolean;

/** Checks what was put in against the definition, as Discord's client does before it sends anything. */
export function readOptions(
  world: World,
  place: Place,
  { options, given }: { readonly options: readonly CommandOption[]; readonly given: GivenOptions },
): ReadonlyMap<CommandOption, Value> | Refused {
  const unknown = Object.keys(given).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) return refuse(`There is no option ${unknown}.`);
  const values = new Map<CommandOption, Value>();
  for (const option of options) {
    const raw = given[option.name];
    if (raw === undefined && option.required) return refuse(`The option ${option.name} is required.`);
    if (raw === undefined) continue;
    const value = typeof raw === 'object' ? raw.id : raw;
    const wrong = complaint(world, place, option, value);
    if (wrong !== undefined) return refuse(`${option.name} ${wrong}.`);
    values.set(option, value);
  }
  return values;
}

function complaint(world: World, place: Place, option: CommandOption, value: Value): string | undefined {
  switch (option.type) {
    case kinds.String:
      return typeof value === 'string'
        ? (textComplaint(option, value) ?? choiceComplaint(option, value))
        : 'must be a text';
    case kinds.Integer:
      return Number.isInteger(value)
        ? (numberComplaint(option, Number(value)) ?? choiceComplaint(option, value))
        : 'must be a whole number';
    case kinds.Number:
      return typeof value === 'number'
        ? (numberComplaint(option, value) ?? choiceComplaint(option, value))
        : 'must be a number';
    case kinds.Boolean:
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case kinds.Channel:
      return channelComplaint(world, place, option, String(value));
    case kinds.Role:
      return place.guild?.roles.has(String(value)) ? undefined : 'must be a role of this server';
    case kinds.User:
      return world.users.has(String(value)) ? undefined : 'must be a person who is here';
    case kinds.Mentionable:
      return world.users.has(String(value)) || place.guild?.roles.has(String(value))
        ? undefined
        : 'must be a person or a role of this server';
    default:
      return 'is of a kind that the sandbox does not know';
  }
}

/** Discord's client cuts no text: it refuses what is too short or too long. */
function textComplaint(
  { min_length: least, max_length: most }: CommandOption,
  { length }: string,
): string | undefined {
  if (length === 0) return 'must not be empty';
  if (length < (least ?? 0)) return `must have at least ${least} characters`;
  return length > (most ?? 6000) ? `must have at most ${most ?? 6000} characters` : undefined;
}

function numberComplaint(
  { min_value: least, max_value: most }: CommandOption,
  value: number,
): string | undefined {
  if (least !== null && least !== undefined && value < least) return `must be at least ${least}`;
  return most !== null && most !== undefined && value > most ? `must be at most ${most}` : undefined;
}

function choiceComplaint({ choices }: CommandOption, value: Value): string | undefined {
  if (!choices?.length) return undefined;
  return choices.some((choice) => choice.value === value) ? undefined : 'must be one of the choices';
}

function channelComplaint(
  world: World,
  place: Place,
  { channel_types: types }: CommandOption,
  id: string,
): string | undefined {
  const channel = world.channels.get(id);
  if (!channel || channel.guildId !== place.guild?.id) return 'must be a channel of this server';
  return types?.length && !types.includes(channel.type) ? 'must be a channel of another kind' : undefined;
}
