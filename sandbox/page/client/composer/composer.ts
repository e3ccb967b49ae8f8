import type { CompletionView } from '../../outcome-view.ts';
import type { ChoiceView, CommandView, OptionView } from '../../state-view.ts';
import type { CommandUse } from '../page.ts';

/** What a person is writing: a message, or a command with its options. Replaced as a whole, never changed in place. */
export type Composer = {
  /** The message; with a command chosen, what is typed to find one more of its options. */
  readonly text: string;
  readonly command: CommandView | null;
  /** The options that are on screen, in the command's order; the required ones always are. */
  readonly fields: readonly Field[];
  /** The option that is being filled in; null is the field of `text`. */
  readonly focus: string | null;
  readonly isListOpen: boolean;
  /** The row of the list that Enter takes; -1 for none. */
  readonly active: number;
  readonly completion: { readonly question: Question; readonly answer: CompletionView } | null;
  /** It was to be sent once: from then on, what is wrong is marked. */
  readonly isTried: boolean;
  /** Why it could not be sent, for a person. */
  readonly trouble: string | null;
  /** What waits for the bot's answer. */
  readonly sending: CommandUse | null;
  /** What was sent last. */
  readonly last: Draft | null;
};

export type Draft = Pick<Composer, 'text' | 'command' | 'fields'>;

export type Field = {
  readonly option: OptionView;
  readonly text: string;
  /** What was taken from a list; null where the text was typed. */
  readonly picked: ChoiceView | null;
};

/** What the bot is asked for suggestions. */
export type Question = {
  readonly command: CommandView;
  readonly focused: string;
  readonly text: string;
};

export const emptyComposer: Composer = {
  text: '',
  command: null,
  fields: [],
  focus: null,
  isListOpen: false,
  active: -1,
  completion: null,
  isTried: false,
  trouble: null,
  sending: null,
  last: null,
};

export function focusedField({ fields, focus }: Composer): Field | undefined {
  return fields.find(({ option }) => option.name === focus);
}

/** Whether there can be a list now: a plain message has none. */
export function hasList({ command, text }: Composer): boolean {
  return command !== null || text.startsWith('/');
}

/** The options that could still be added. */
export function spareOptions({ command, fields }: Composer): readonly OptionView[] {
  return (command?.options ?? []).filter(({ name }) => !fields.some(({ option }) => option.name === name));
}

/** What a list is searched for: a field that was filled from its list is offered all of it again. */
export function searchText({ text, picked }: Field): string {
  return picked ? '' : text;
}
