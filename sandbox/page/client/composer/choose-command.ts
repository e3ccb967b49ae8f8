import type { CommandView } from '../../state-view.ts';
import { type Composer, emptyComposer } from './composer.ts';

const noTexts: ReadonlyMap<string, string> = new Map();

/** Opens a command: the required options, and those that were written already. */
export function chooseCommand({ last }: Composer, command: CommandView, texts = noTexts): Composer {
  const fields = command.options
    .filter(({ name, required }) => required || texts.has(name))
    .map((option) => ({ option, text: texts.get(option.name) ?? '', picked: null }));
  const empty = fields.find(({ text }) => text === '') ?? fields[0];
  const focus = empty?.option.name ?? null;
  return { ...emptyComposer, last, command, fields, focus, isListOpen: true };
}
