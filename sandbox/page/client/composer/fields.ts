import type { ChoiceView, OptionView } from '../../state-view.ts';
import { type Composer, emptyComposer, type Field, focusedField, spareOptions } from './composer.ts';

export function typeInField(composer: Composer, name: string, text: string): Composer {
  const fields = composer.fields.map((field) =>
    field.option.name === name ? { ...field, text, picked: null } : field,
  );
  return { ...composer, fields, focus: name, isListOpen: true, active: text === '' ? -1 : 0, trouble: null };
}

/** Takes a choice from the list and goes on to what is still to be filled in. */
export function fillField(composer: Composer, picked: ChoiceView): Composer {
  const current = focusedField(composer);
  const fields = composer.fields.map((field) =>
    field === current ? { ...field, text: picked.name, picked } : field,
  );
  const filled = { ...composer, fields, active: -1, trouble: null };
  const missing = fields.find(({ option, text }) => option.required && text === '');
  if (missing) return { ...filled, focus: missing.option.name };
  const isMore = spareOptions(filled).length > 0;
  return isMore ? { ...filled, focus: null } : { ...filled, isListOpen: false };
}

export function addField(composer: Composer, option: OptionView): Composer {
  const added: Field = { option, text: '', picked: null };
  const all = [...composer.fields, added];
  const order = composer.command?.options ?? [];
  const fields = order.flatMap(({ name }) => all.find((field) => field.option.name === name) ?? []);
  return { ...composer, fields, text: '', focus: option.name, isListOpen: true, active: -1 };
}

/** A required option stays. */
export function removeField(composer: Composer, name: string): Composer {
  const fields = composer.fields.filter(({ option }) => option.required || option.name !== name);
  if (fields.length === composer.fields.length) return composer;
  return { ...composer, fields, focus: null, isListOpen: true, active: -1 };
}

/** From an empty field back to the one before it; from the first one out of the command. */
export function eraseBack(composer: Composer): Composer {
  const { fields, focus, last } = composer;
  const at = focus === null ? fields.length : fields.findIndex(({ option }) => option.name === focus);
  const before = fields[at - 1];
  if (!before) return { ...emptyComposer, last };
  const kept = fields.filter(({ option }) => option.required || option.name !== focus);
  return { ...composer, fields: kept, focus: before.option.name, isListOpen: true, active: -1 };
}
