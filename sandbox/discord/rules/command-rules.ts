import type { CommandBody, CommandOption } from '../command.ts';
import { ApiError } from '../rest/api-error.ts';
import { type Complaint, refuseIfAny } from '../rest/complaint.ts';

/** From Discord's page on application commands. */
const mostCommands = 100;
const mostCharacters = 8000;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const chatInput = 1;
const isBranch = (option: CommandOption) => option.type === 1 || option.type === 2;

/** What Discord's schemas do not say about commands. Throws 50035 with the tree, or 30032 for too many. */
export function checkCommands(
  commands: readonly CommandBody[],
  pathOf: (index: number) => Complaint['path'],
): void {
  refuseIfAny([
    ...commands.flatMap((command, index) => commandComplaints(command, pathOf(index))),
    ...repeated(commands, pathOf),
  ]);
}

/** Throws 30032 when a scope would hold more than 100 commands of one type. */
export function checkCount(commands: Iterable<CommandBody>): void {
  const counts = new Map<number, number>();
  for (const { type } of commands) counts.set(type, (counts.get(type) ?? 0) + 1);
  if ([...counts.values()].some((count) => count > mostCommands)) throw new ApiError('tooManyCommands');
}

function commandComplaints(command: CommandBody, path: Complaint['path']): readonly Complaint[] {
  const isSlash = command.type === chatInput;
  return [
    ...(isSlash ? nameComplaints(command, path) : []),
    ...(isSlash && command.description.trim() === '' ? [missing([...path, 'description'])] : []),
    ...(!isSlash && command.description !== '' ? [superfluous([...path, 'description'])] : []),
    ...optionsComplaints(command.options ?? [], [...path, 'options']),
    ...(commandLength(command) > mostCharacters ? [tooBig(path)] : []),
  ];
}

function nameComplaints(
  { name, name_localizations: names }: Pick<CommandOption, 'name' | 'name_localizations'>,
  path: Complaint['path'],
): readonly Complaint[] {
  const wrong = (text: string) => !namePattern.test(text) || text !== text.toLowerCase();
  const localized = Object.entries(names ?? {});
  return [
    ...(wrong(name) ? [badName([...path, 'name'], name)] : []),
    ...localized.flatMap(([locale, text]) =>
      wrong(text) ? [badName([...path, 'name_localizations', locale], text)] : [],
    ),
  ];
}

function optionsComplaints(options: readonly CommandOption[], path: Complaint['path']): readonly Complaint[] {
  const names = new Set(options.map(({ name }) => name));
  const firstOptional = options.findIndex((option) => !isBranch(option) && !option.required);
  const late =
    firstOptional < 0 ? -1 : options.findIndex((option, at) => at > firstOptional && option.required);
  const mixed = options.some(isBranch) && !options.every(isBranch);
  return [
    ...(names.size < options.length ? [duplicateName(path)] : []),
    ...(late < 0 ? [] : [requiredLate([...path, late])]),
    ...(mixed ? [mixedOptions(path)] : []),
    ...options.flatMap((option, index) => optionComplaints(option, [...path, index])),
  ];
}

function optionComplaints(option: CommandOption, path: Complaint['path']): readonly Complaint[] {
  const choices = option.choices ?? [];
  const values = new Set(choices.map(({ value }) => value));
  const tooDeep = option.type === 1 && (option.options ?? []).some(isBranch);
  return [
    ...nameComplaints(option, path),
    ...(option.description.trim() === '' ? [missing([...path, 'description'])] : []),
    ...(values.size < choices.length ? [duplicateName([...path, 'choices'])] : []),
    ...(option.autocomplete && choices.length > 0 ? [superfluous([...path, 'choices'])] : []),
    ...(tooDeep ? [mixedOptions([...path, 'options'])] : []),
    ...optionsComplaints(option.options ?? [], [...path, 'options']),
  ];
}

function repeated(
  commands: readonly CommandBody[],
  pathOf: (index: number) => Complaint['path'],
): readonly Complaint[] {
  const seen = new Set<string>();
  return commands.flatMap(({ type, name }, index) => {
    const key = `${type} ${name}`;
    if (seen.has(key)) return [duplicateName([...pathOf(index), 'name'])];
    seen.add(key);
    return [];
  });
}

/** Names, descriptions and string choice values of a command, each counted in its longest localization. */
export function commandLength(part: CommandBody | CommandOption): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = 'choices' in part ? (part.choices ?? []) : [];
  const fromChoices = choices.reduce(
    (sum, choice) =>
      sum +
      longest(choice.name, choice.name_localizations) +
      (typeof choice.value === 'string' ? choice.value.length : 0),
    0,
  );
  return own + fromChoices + (part.options ?? []).reduce((sum, option) => sum + commandLength(option), 0);
}

function longest(text: string, localized: CommandOption['name_localizations']): number {
  return Math.max(text.length, ...Object.values(localized ?? {}).map(({ length }) => length));
}

const badName = (path: Complaint['path'], name: string): Complaint => ({
  path,
  code: 'APPLICATION_COMMAND_INVALID_NAME',
  message: `Command name "${name}" is invalid`,
});
const missing = (path: Complaint['path']): Complaint => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});
const superfluous = (path: Complaint['path']): Complaint => ({
  path,
  code: 'APPLICATION_COMMAND_FIELD_NOT_ALLOWED',
  message: 'This field is not allowed here',
});
const duplicateName = (path: Complaint['path']): Complaint => ({
  path,
  code: 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  message: 'Names and values have to be unique',
});
const requiredLate = (path: Complaint['path']): Complaint => ({
  path,
  code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  message: 'Required options must be placed before non-required options',
});
const mixedOptions = (path: Complaint['path']): Complaint => ({
  path,
  code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  message: 'Sub-commands and sub-command groups cannot stand beside other options',
});
const tooBig = (path: Complaint['path']): Complaint => ({
  path,
  code: 'APPLICATION_COMMAND_TOO_LARGE',
  message: `Command exceeds maximum size (${mostCharacters})`,
});
