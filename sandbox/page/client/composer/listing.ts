import type { ChoiceView, CommandView, OptionView } from '../../state-view.ts';
import { type Composer, type Field, focusedField, searchText, spareOptions } from './composer.ts';
import { optionChoices } from './option-choices.ts';
import type { Place } from './place.ts';
import { isSameQuestion, question } from './question.ts';
import { ranked } from './rank.ts';

/** The open list: what it offers, or why it offers nothing. */
export type Listing = {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly note: string | null;
};

/** A row, and what it stands for. */
export type Row = { readonly label: string; readonly about: string } & (
  | { readonly kind: 'command'; readonly command: CommandView }
  | { readonly kind: 'option'; readonly option: OptionView }
  | { readonly kind: 'choice'; readonly choice: ChoiceView }
);

/** What the list shows for the field that is being filled in; null while there is no list. */
export function listing(composer: Composer, place: Place): Listing | null {
  if (!composer.isListOpen || composer.sending) return null;
  const field = focusedField(composer);
  if (field) return field.option.autocomplete ? suggested(field, composer, place) : choices(field, place);
  return composer.command ? spares(composer) : commands(composer, place);
}

function commands({ text }: Composer, place: Place): Listing {
  const rows = place.commands.map(
    (command) =>
      ({ kind: 'command', command, label: `/${command.label}`, about: command.description }) as const,
  );
  const note =
    place.commands.length > 0 ? 'No command fits.' : `${place.bot.name} offers no commands here yet.`;
  return found('Commands', fitting(text, rows), note);
}

function spares(composer: Composer): Listing | null {
  const rows = spareOptions(composer).map(
    (option) => ({ kind: 'option', option, label: option.label, about: option.description }) as const,
  );
  return rows.length > 0 ? found('Optional', fitting(composer.text, rows), 'No option fits.') : null;
}

function choices(field: Field, place: Place): Listing | null {
  const all = optionChoices(field.option, place);
  return all && found(field.option.label, fitting(searchText(field), all.map(choiceRow)), 'Nothing fits.');
}

/** The bot has done the filtering. */
function suggested({ option }: Field, composer: Composer, { bot }: Place): Listing {
  const { completion } = composer;
  if (!completion || !isSameQuestion(completion.question, question(composer)))
    return found(option.label, [], `Asking ${bot.name}…`);
  const { answer } = completion;
  switch (answer.kind) {
    case 'choices':
      return found(option.label, answer.choices.map(choiceRow), 'No suggestions.');
    case 'timeout':
      return found(option.label, [], `${bot.name} is not answering. You can still type it all.`);
    case 'refused':
      return found(option.label, [], answer.reason);
  }
}

function choiceRow(choice: ChoiceView): Row {
  return { kind: 'choice', choice, label: choice.name, about: '' };
}

function fitting(wanted: string, rows: readonly Row[]): readonly Row[] {
  return ranked(wanted, rows, ({ label, about }) => ({ name: label, about }));
}

function found(name: string, rows: readonly Row[], note: string): Listing {
  return { name, rows, note: rows.length > 0 ? null : note };
}
