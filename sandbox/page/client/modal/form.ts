import type { ModalView } from '../../message-view.ts';
import { type FieldValue, fieldProblem } from './field-problem.ts';
import { type Field, firstValue, modalFields } from './modal-fields.ts';

/** A form that is being filled in. Replaced as a whole, never changed in place. */
export type Form = {
  readonly modal: ModalView;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What is wrong, by field; found when it is sent. */
  readonly problems: Readonly<Record<string, string>>;
  readonly isSending: boolean;
  /** Why it was not taken, for a person. */
  readonly refusal: string | null;
};

export function newForm(modal: ModalView): Form {
  const values = modalFields(modal).map((field) => [field.customId, firstValue(field)] as const);
  return { modal, values: Object.fromEntries(values), problems: {}, isSending: false, refusal: null };
}

/** With another value in one field; what was wrong with it is looked at again when it is sent. */
export function withValue(form: Form, { customId }: Field, value: FieldValue): Form {
  const { [customId]: _mended, ...problems } = form.problems;
  return { ...form, values: { ...form.values, [customId]: value }, problems };
}

/** With all that is wrong in it. */
export function checked(form: Form): Form {
  const problems = modalFields(form.modal).flatMap((field) => {
    const problem = fieldProblem(field, form.values[field.customId] ?? '');
    return problem === null ? [] : [[field.customId, problem] as const];
  });
  return { ...form, problems: Object.fromEntries(problems) };
}

export function isReady({ problems }: Form): boolean {
  return Object.keys(problems).length === 0;
}
