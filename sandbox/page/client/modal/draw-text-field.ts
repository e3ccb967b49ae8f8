import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { TextInputView } from '../../message-view.ts';
import { drawField, fieldIds, type Label } from './draw-field.ts';
import type { OpenForm } from './open-form.ts';

/** A text input, short or long, with a count where there is a limit. */
export function drawTextField(input: {
  readonly field: TextInputView;
  readonly label: Label | null;
  readonly open: OpenForm;
}): TemplateResult {
  const { field, label, open } = input;
  const { customId, required, maxLength } = field;
  const value = String(open.form.values[customId] ?? '');
  const text = {
    customId,
    label: label?.label ?? field.label ?? 'Text',
    description: label?.description ?? null,
    required,
    problem: open.form.problems[customId],
  };
  const count = html`<p class="count" aria-hidden="true">${value.length} / ${maxLength}</p>`;
  return drawField(text, drawControl(input, value), maxLength > 0 ? count : nothing);
}

function drawControl(
  { field, label, open }: { field: TextInputView; label: Label | null; open: OpenForm },
  value: string,
): TemplateResult {
  const ids = fieldIds(field);
  const about = [...(label?.description ? [ids.about] : []), ids.problem].join(' ');
  const isWrong = open.form.problems[field.customId] !== undefined;
  const change = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      open.change(field, target.value);
  };
  return field.long
    ? html`<textarea id=${ids.control} rows="4" dir="auto" placeholder=${field.placeholder} aria-required=${field.required} aria-invalid=${isWrong} aria-describedby=${about} .value=${live(value)} @input=${change}></textarea>`
    : html`<input id=${ids.control} type="text" dir="auto" autocomplete="off" placeholder=${field.placeholder} aria-required=${field.required} aria-invalid=${isWrong} aria-describedby=${about} .value=${live(value)} @input=${change} />`;
}
