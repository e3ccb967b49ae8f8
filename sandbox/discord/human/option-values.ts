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
  if (unknown !== undefined) return refuse(`there is no option ${unknown}`);
  const values = new Map<CommandOption, Value>();
  for (const option of options) {
    const raw = given[option.name];
    if (raw === undefined && option.required) return refuse(`the option ${option.name} is required`);
    if (raw === undefined) continue;
    const value = typeof raw === 'object' ? raw.id : raw;
    const wrong = complaint(world, place, option, value);
    if (wrong !== undefined) return refuse(`${option.name}: ${wrong}`);
    values.set(option, value);
  }
  return values;
}

function complaint(world: World, place: Place, option: CommandOption, value: Value): string | undefined {
  switch (option.type) {
    case kinds.String:
      return typeof value === 'string'
        ? (textComplaint(option, value) ?? choiceComplaint(option, value))
        : 'not a text';
    case kinds.Integer:
      return Number.isInteger(value)
        ? (numberComplaint(option, Number(value)) ?? choiceComplaint(option, value))
        : 'not an integer';
    case kinds.Number:
      return typeof value === 'number'
        ? (numberComplaint(option, value) ?? choiceComplaint(option, value))
        : 'not a number';
    case kinds.Boolean:
      return typeof value === 'boolean' ? undefined : 'neither true nor false';
    case kinds.Channel:
      return channelComplaint(world, place, option, String(value));
    case kinds.Role:
      return place.guild?.roles.has(String(value)) ? undefined : 'no such role';
    case kinds.User:
      return world.users.has(String(value)) ? undefined : 'no such user';
    case kinds.Mentionable:
      return world.users.has(String(value)) || place.guild?.roles.has(String(value))
        ? undefined
        : 'no such user or role';
    default:
      return 'the sandbox has no such option type';
  }
}

/** Discord's client cuts no text: it refuses what is too short or too long. */
function textComplaint(
  { min_length: least, max_length: most }: CommandOption,
  { length }: string,
): string | undefined {
  if (length === 0) return 'empty';
  if (length < (least ?? 0)) return `shorter than ${least}`;
  return length > (most ?? 6000) ? `longer than ${most ?? 6000}` : undefined;
}

function numberComplaint(
  { min_value: least, max_value: most }: CommandOption,
  value: number,
): string | undefined {
  if (least !== null && least !== undefined && value < least) return `less than ${least}`;
  return most !== null && most !== undefined && value > most ? `more than ${most}` : undefined;
}

function choiceComplaint({ choices }: CommandOption, value: Value): string | undefined {
  if (!choices?.length) return undefined;
  return choices.some((choice) => choice.value === value) ? undefined : 'none of the choices';
}

function channelComplaint(
  world: World,
  place: Place,
  { channel_types: types }: CommandOption,
  id: string,
): string | undefined {
  const channel = world.channels.get(id);
  if (!channel || channel.guildId !== place.guild?.id) return 'no such channel';
  return types?.length && !types.includes(channel.type) ? 'not of the wanted channel type' : undefined;
}
