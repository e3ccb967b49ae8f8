import type { CommandView, OptionView } from '../../state-view.ts';

export type TypedCommand = {
  readonly command: CommandView;
  /** What was written for each option, by its name. */
  readonly texts: ReadonlyMap<string, string>;
};

/** Reads `/alerts set channel:#news role:@Sora news`: a whole command and a space, then options or nothing yet. */
export function typedCommand(text: string, commands: readonly CommandView[]): TypedCommand | null {
  const isTyped = ({ label }: CommandView) => text.toLowerCase().startsWith(`/${label.toLowerCase()} `);
  const command = commands.find(isTyped);
  if (!command) return null;
  const rest = text.slice(command.label.length + 2);
  const texts = typedOptions(rest, command.options);
  return texts && { command, texts };
}

/** A value goes on to the next option's name, since it may hold spaces. */
function typedOptions(rest: string, options: readonly OptionView[]): ReadonlyMap<string, string> | null {
  const found = options
    .map(({ name, label }) => ({ name, label, at: ` ${rest}`.indexOf(` ${label}:`) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  if (rest.slice(0, found[0]?.at).trim() !== '') return null;
  const values = found.map(({ name, label, at }, index) => {
    const value = rest.slice(at + label.length + 1, found[index + 1]?.at);
    return [name, value.trim()] as const;
  });
  return new Map(values);
}
