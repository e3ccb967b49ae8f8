import { html, nothing, type TemplateResult } from 'lit-html';
import type { OptionView } from '../../state-view.ts';
import type { Field } from './composer.ts';
import { drawInput } from './draw-input.ts';
import type { OpenComposer } from './open-composer.ts';
import { problemOf } from './submission.ts';

/** One option: its name, what is put in, and what is wrong with it. */
export function drawField(open: OpenComposer, field: Field): TemplateResult {
  const { option, text } = field;
  const problem = open.composer.isTried ? problemOf(field, open.place) : null;
  const id = fieldId(option.name);
  return html`
    <div class="composer-field">
      <div class="composer-pill">
        <label for=${id} dir="auto">${option.label}</label>
        ${drawInput(open, {
          field: option.name,
          id,
          value: text,
          describedBy: problem === null ? `${id}-about` : `${id}-problem ${id}-about`,
          isRequired: option.required,
          isWrong: problem !== null,
          inputMode: inputModes[option.type] ?? 'text',
        })}
        ${option.required ? nothing : drawRemove(open, option)}
      </div>
      <p class="composer-problem" id="${id}-problem" dir="auto">${problem ?? nothing}</p>
      <span class="visually-hidden" id="${id}-about">${option.description}</span>
    </div>
  `;
}

export function fieldId(option: string): string {
  return `composer-option-${option}`;
}

const inputModes: Partial<Record<OptionView['type'], 'numeric' | 'decimal'>> = {
  integer: 'numeric',
  number: 'decimal',
};

function drawRemove({ tell }: OpenComposer, { name, label }: OptionView): TemplateResult {
  return html`<button
    type="button"
    class="composer-remove"
    aria-label="Remove ${label}"
    @click=${() => tell({ type: 'removed', field: name })}
  >×</button>`;
}
