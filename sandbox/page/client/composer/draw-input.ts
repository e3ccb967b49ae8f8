import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { LIST_ID, rowId } from './draw-list.ts';
import type { OpenComposer } from './open-composer.ts';

/** The field of the message, or of what is typed to find an option. */
export const TEXT_ID = 'composer-text';

type Input = {
  /** The option it is for; null for the message. */
  readonly field: string | null;
  readonly id: string;
  readonly value: string;
  /** Its name, unless a `<label>` gives it one. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly isRequired?: boolean;
  readonly isWrong?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
};

/** A text field that a list may hang on: a combobox whose focus stays in the text. */
export function drawInput(open: OpenComposer, input: Input): TemplateResult {
  const { composer, list, tell } = open;
  const isHere = composer.focus === input.field && list !== null && list.rows.length > 0;
  const active = isHere && composer.active >= 0 && composer.active < list.rows.length;
  const { field } = input;
  return html`<input
    id=${input.id}
    class="composer-input"
    role="combobox"
    dir="auto"
    autocomplete="off"
    inputmode=${input.inputMode ?? 'text'}
    enterkeyhint="send"
    placeholder=${input.placeholder ?? nothing}
    aria-label=${input.label ?? nothing}
    aria-autocomplete="list"
    aria-expanded=${isHere}
    aria-controls=${isHere ? LIST_ID : nothing}
    aria-activedescendant=${active ? rowId(composer.active) : nothing}
    aria-describedby=${input.describedBy ?? nothing}
    aria-required=${input.isRequired ? 'true' : nothing}
    aria-invalid=${input.isWrong ? 'true' : nothing}
    ?readonly=${composer.sending !== null}
    .value=${live(input.value)}
    @input=${({ target }: InputEvent) => {
      if (target instanceof HTMLInputElement) tell({ type: 'typed', field, text: target.value });
    }}
    @focus=${() => tell({ type: 'focused', field })}
    @click=${() => tell({ type: 'focused', field })}
  />`;
}
