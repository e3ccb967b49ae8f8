import { type Composer, focusedField, type Question, searchText } from './composer.ts';

/** What the bot is to be asked for suggestions now, if anything. */
export function question(composer: Composer): Question | null {
  const field = focusedField(composer);
  if (!composer.isListOpen || !field?.option.autocomplete) return null;
  return { focused: field.option.name, text: searchText(field) };
}

export function isSameQuestion(one: Question | null, other: Question | null): boolean {
  return one?.focused === other?.focused && one?.text === other?.text;
}
