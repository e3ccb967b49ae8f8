import type { ComponentView, ModalView, SelectView, TextInputView } from '../../message-view.ts';
import type { FieldValue } from './field-problem.ts';

export type Field = TextInputView | SelectView;

/** The fields of a form, in order, out of their labels and rows. */
export function modalFields(modal: ModalView): readonly Field[] {
  return modal.components.flatMap(fieldsIn);
}

/** What a field holds when the form opens. */
export function firstValue(field: Field): FieldValue {
  if (field.type === 'text-input') return field.value;
  return field.options.filter(({ chosen }) => chosen).map(({ value }) => value);
}

function fieldsIn(component: ComponentView): readonly Field[] {
  switch (component.type) {
    case 'text-input':
    case 'select':
      return [component];
    case 'label':
      return fieldsIn(component.inner);
    case 'row':
      return component.inner.flatMap(fieldsIn);
    default:
      return [];
  }
}
