import { ApplicationCommandOptionType as kinds } from 'discord-api-types/v10';
import type { Command, CommandOption } from '../../discord/command.ts';
import type { CommandView } from '../state-view.ts';
import { localized } from './localized.ts';
import { toOptionView } from './to-option-view.ts';

type Step = Pick<CommandOption, 'name' | 'name_localizations'>;
type Branch = Omit<CommandOption, 'type'>;

/** A command in the words of a language, or each of its subcommands on its own, as a picker lists them. */
export function toCommandViews({ body }: Command, locale: string): readonly CommandView[] {
  return leaves([], body).map(({ path, leaf }) => {
    const [group, subcommand] = path.length > 2 ? [path[1], path[2]] : [undefined, path[1]];
    return {
      command: body.name,
      group: group?.name ?? null,
      subcommand: subcommand?.name ?? null,
      label: path.map((step) => localized(step.name, step.name_localizations, locale)).join(' '),
      description: localized(leaf.description, leaf.description_localizations, locale),
      options: (leaf.options ?? []).map((option) => toOptionView(option, locale)),
    };
  });
}

/** What can be typed to the end: the command itself, or what hangs on its last branches. */
function leaves(
  above: readonly Step[],
  branch: Branch,
): readonly { readonly path: readonly Step[]; readonly leaf: Branch }[] {
  const path = [...above, branch];
  const below = (branch.options ?? []).filter(
    ({ type }) => type === kinds.Subcommand || type === kinds.SubcommandGroup,
  );
  return below.length > 0 ? below.flatMap((one) => leaves(path, one)) : [{ path, leaf: branch }];
}
