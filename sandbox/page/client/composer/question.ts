import { type Composer, focusedField, type Question, searchText } from './composer.ts';

/** What the bot is to be asked for suggestions now, if anything. */
export function question(composer: Composer): Question | null {
  const field = focusedField(composer);
  const { command, isListOpen } = composer;
  if (!command || !isListOpen || !field?.option.autocomplete) return null;
  return { command, focused: field.option.name, text: searchText(field) };
}

export function isSameQuestion(one: Question | null, other: Question | null): boolean {
  if (!one || !other) return one === other;
  return one.command === other.command && one.focused === other.focused && one.text === other.text;
}
