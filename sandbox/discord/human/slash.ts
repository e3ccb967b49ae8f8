import type { CommandOption } from '../command.ts';
import type { Channel, Guild, User } from '../guild.ts';
import type { Choice } from '../interaction.ts';
import type { World } from '../world.ts';
import { type FoundCommand, findCommand, type Invocation } from './find-command.ts';
import { createOutcomeJudge } from './judge.ts';
import { type GivenOptions, readOptions, type Value } from './option-values.ts';
import { isRefused, type Outcome, type Refused, refuse } from './outcome.ts';
import { findPlace, type Place } from './place.ts';
import { type Patience, raise } from './raise.ts';
import { resolvedPayload } from './resolved.ts';

export type SlashRequest = Invocation & {
  readonly guild?: Guild;
  readonly channel?: Channel;
  readonly options?: GivenOptions;
};

/** Types a slash command and waits for what the bot shows. */
export async function slash(
  world: World,
  user: User,
  { request, patience }: { request: SlashRequest; patience: Patience },
): Promise<Outcome> {
  const place = findPlace(world, user, request);
  if (isRefused(place)) return place;
  const found = findCommand(world, place, request);
  if (isRefused(found)) return found;
  const values = readOptions(world, place, { options: found.options, given: request.options ?? {} });
  if (isRefused(values)) return values;
  const options = [...values].map(([option, value]) => ({ name: option.name, type: option.type, value }));
  const data = commandData(world, place, { found, options, values });
  const raised = { type: 2, name: commandName(found), data } as const;
  return raise(world, place, { raised, patience, judge: createOutcomeJudge() });
}

export type AutocompleteRequest = SlashRequest & {
  /** The option being typed. */
  readonly focused: string;
  readonly text?: string;
};

export type Completion =
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'timeout' }
  | Refused;

/** Types into an option with autocomplete and waits for the bot's suggestions. */
export async function autocomplete(
  world: World,
  user: User,
  { request, patience }: { request: AutocompleteRequest; patience: Patience },
): Promise<Completion> {
  const place = findPlace(world, user, request);
  if (isRefused(place)) return place;
  const found = findCommand(world, place, request);
  if (isRefused(found)) return found;
  const focused = found.options.find(({ name }) => name === request.focused);
  if (!focused?.autocomplete) return refuse(`The option ${request.focused} makes no suggestions.`);
  const others = found.options
    .filter((option) => option !== focused)
    .map((option) => ({ ...option, required: false }));
  const values = readOptions(world, place, { options: others, given: request.options ?? {} });
  if (isRefused(values)) return values;
  const typed = { name: focused.name, type: focused.type, value: request.text ?? '', focused: true };
  const options = [
    ...[...values].map(([option, value]) => ({ name: option.name, type: option.type, value })),
    typed,
  ];
  const data = commandData(world, place, { found, options, values });
  return raise<Completion>(world, place, {
    raised: { type: 4, name: commandName(found), data },
    patience,
    judge: {
      answer: (_, answer) =>
        answer.kind === 'choices' ? { kind: 'choices', choices: answer.choices } : undefined,
      late: () => ({ kind: 'timeout' }),
    },
  });
}

type CommandData = {
  readonly found: FoundCommand;
  readonly options: readonly object[];
  readonly values: ReadonlyMap<CommandOption, Value>;
};

const thingTypes: ReadonlySet<number> = new Set([6, 7, 8, 9]);

/** The `data` of an interaction: options nested below their group and subcommand, and the things they name. */
function commandData(
  world: World,
  place: Place,
  { found, options, values }: CommandData,
): Record<string, unknown> {
  const nested = found.path.reduceRight<readonly object[]>(
    (inner, name, depth) => [{ name, type: depth === found.path.length - 1 ? 1 : 2, options: inner }],
    options,
  );
  const ids = [...values].filter(([option]) => thingTypes.has(option.type)).map(([, value]) => String(value));
  const resolved = resolvedPayload(world, place, ids);
  return {
    id: found.command.id,
    name: found.command.body.name,
    type: 1,
    options: nested,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    ...(found.command.guildId === undefined ? {} : { guild_id: found.command.guildId }),
  };
}

function commandName({ command, path }: FoundCommand): string {
  return [command.body.name, ...path].join(' ');
}
