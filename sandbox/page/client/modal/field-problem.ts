import type { SelectView, TextInputView } from '../../message-view.ts';

/** What a person has put into one field: a text, or what is chosen. */
export type FieldValue = string | readonly string[];

/** What is wrong with a field before it is sent, in a sentence, or null. */
export function fieldProblem(field: TextInputView | SelectView, value: FieldValue): string | null {
  return field.type === 'select' ? selectProblem(field, value.length) : textProblem(field, value.length);
}

function textProblem({ required, minLength, maxLength }: TextInputView, length: number): string | null {
  if (length === 0) return required ? 'Please fill this in.' : null;
  if (length < minLength) return `At least ${minLength} characters, please; there are ${length}.`;
  if (length > maxLength) return `At most ${maxLength} characters, please; there are ${length}.`;
  return null;
}

function selectProblem({ required, min, max }: SelectView, count: number): string | null {
  if (count === 0 && !required) return null;
  const least = required ? Math.max(1, min) : min;
  if (count < least) return least === 1 ? 'Please choose one.' : `Please choose at least ${least}.`;
  return count > max ? `Please choose at most ${max}.` : null;
}
