import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CommandView } from '../../state-view.ts';
import { spareOptions } from './composer.ts';
import { drawField } from './draw-field.ts';
import { drawInput, TEXT_ID } from './draw-input.ts';
import type { OpenComposer } from './open-composer.ts';

/** The chosen command with a field for each of its options. */
export function drawCommand(open: OpenComposer, { label }: CommandView): TemplateResult {
  const { composer, tell } = open;
  return html`
    <div class="composer-fields" role="group" aria-label="/${label}">
      <span class="composer-command" dir="auto">/${label}<button
          type="button"
          class="composer-remove"
          aria-label="Leave /${label}"
          @click=${() => tell({ type: 'left-command' })}
        >×</button></span>
      ${repeat(
        composer.fields,
        ({ option }) => option.name,
        (field) => drawField(open, field),
      )}
      ${drawSpare(open)}
    </div>
  `;
}

/** Finds one more of the optional ones. */
function drawSpare(open: OpenComposer): TemplateResult | typeof nothing {
  const { composer } = open;
  const { length } = spareOptions(composer);
  if (length === 0) return nothing;
  return html`<span class="composer-spare">${drawInput(open, {
    field: null,
    id: TEXT_ID,
    value: composer.text,
    label: 'Optional',
    placeholder: `+${length} optional`,
  })}</span>`;
}
