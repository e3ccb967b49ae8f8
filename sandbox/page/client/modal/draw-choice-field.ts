import { html, type TemplateResult } from 'lit-html';
import type { SelectView } from '../../message-view.ts';
import { selectChoices } from '../messages/select-choices.ts';
import { drawField, fieldIds, type Label } from './draw-field.ts';
import type { OpenForm } from './open-form.ts';
import '../messages/choice-list.ts';

/** A select in a form: the choice waits until the form is sent. */
export function drawChoiceField(input: {
  readonly field: SelectView;
  readonly label: Label | null;
  readonly open: OpenForm;
}): TemplateResult {
  const { field, label, open } = input;
  const { page } = open.around;
  const ids = fieldIds(field);
  const name = label?.label ?? (field.placeholder || 'Choice');
  const problem = open.form.problems[field.customId];
  const text = {
    customId: field.customId,
    label: name,
    description: label?.description ?? null,
    required: field.required,
    problem,
  };
  const offer = {
    select: field,
    label: name,
    isBusy: open.form.isSending,
    field: { id: ids.control, problemId: ids.problem, isWrong: problem !== undefined },
    choices: () => selectChoices(field, page.shown().state, page.shown().channelId),
    choose: (values: readonly string[]) => open.change(field, values),
  };
  return drawField(text, html`<choice-list .offer=${offer}></choice-list>`);
}
