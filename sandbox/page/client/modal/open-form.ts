import type { Around } from '../messages/around.ts';
import type { FieldValue } from './field-problem.ts';
import type { Form } from './form.ts';
import type { Field } from './modal-fields.ts';

/** A form on screen, and what a person can do with it. */
export type OpenForm = {
  readonly form: Form;
  readonly around: Around;
  readonly change: (field: Field, value: FieldValue) => void;
  readonly send: () => void;
  readonly cancel: () => void;
};
