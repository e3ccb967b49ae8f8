import { html, nothing, type TemplateResult } from 'lit-html';
import type { ComponentView } from '../../message-view.ts';

export type FieldText = {
  /** Tells the ids of its parts apart. */
  readonly customId: string;
  readonly label: string;
  readonly description: string | null;
  readonly required: boolean;
  readonly problem: string | undefined;
};

export type Label = Extract<ComponentView, { type: 'label' }>;

/** Ids for label, description and problem of a field, to be named by its control. */
export function fieldIds({ customId }: { readonly customId: string }) {
  // A custom id may hold blanks, which would part a list of ids.
  const key = encodeURIComponent(customId);
  return { control: `field-${key}`, about: `about-${key}`, problem: `problem-${key}` };
}

/** A control with its label above it and what is wrong with it below. */
export function drawField(text: FieldText, control: unknown, foot: unknown = nothing): TemplateResult {
  const ids = fieldIds(text);
  return html`
    <div class="field">
      <label for=${ids.control}>
        <bdi>${text.label}</bdi> ${text.required ? html`<span class="required">(required)</span>` : nothing}
      </label>
      ${text.description ? html`<p id=${ids.about} class="hint" dir="auto">${text.description}</p>` : nothing}
      ${control}
      ${foot}
      <p id=${ids.problem} class="problem">${text.problem ?? nothing}</p>
    </div>
  `;
}
