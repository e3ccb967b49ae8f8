import type { CommandView } from '../../state-view.ts';
import type { CommandUse } from '../page.ts';
import type { Composer, Field } from './composer.ts';
import type { Place } from './place.ts';
import { readField } from './read-field.ts';

/** What sending comes to: a message, a command, or a reason not to. */
export type Submission =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'slash'; readonly use: CommandUse }
  /** `focus` is the option that is wrong; its own field says why. */
  | { readonly kind: 'wrong'; readonly focus: string }
  | { readonly kind: 'refused'; readonly trouble: string }
  | { readonly kind: 'nothing' };

/** Discord's limit for a message. */
const LONGEST = 2000;

export function submission({ text, command, fields, sending }: Composer, place: Place): Submission {
  if (sending) return { kind: 'nothing' };
  if (!command) return message(text);
  const wrong = fields.find((field) => problemOf(field, place) !== null);
  return wrong
    ? { kind: 'wrong', focus: wrong.option.name }
    : { kind: 'slash', use: commandUse(command, fields, place) };
}

/** The command with everything that is filled in right; what is wrong, and one field if wanted, is left out. */
export function commandUse(
  { command, group, subcommand }: CommandView,
  fields: readonly Field[],
  place: Place,
): CommandUse {
  const values = fields.flatMap((field) => {
    const reading = readField(field, place);
    return reading.kind === 'value' ? [[field.option.name, reading.value] as const] : [];
  });
  return { command, group, subcommand, options: Object.fromEntries(values) };
}

export function problemOf(field: Field, place: Place): string | null {
  const reading = readField(field, place);
  return reading.kind === 'problem' ? reading.problem : null;
}

function message(written: string): Submission {
  const text = written.trim();
  if (text === '') return { kind: 'nothing' };
  if (written.startsWith('/'))
    return refused('No command here is called that. To write it as a message, put a space in front of it.');
  if (text.length > LONGEST)
    return refused(`A message can have ${LONGEST} characters at most; this one has ${text.length}.`);
  return { kind: 'say', text };
}

function refused(trouble: string): Submission {
  return { kind: 'refused', trouble };
}
