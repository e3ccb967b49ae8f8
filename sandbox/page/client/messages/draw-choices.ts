import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import type { Offer } from './offer.ts';
import { isEnough, needsDone, type Picks, picksHint } from './picks.ts';
import type { Choice } from './select-choices.ts';

/** A select as it is right now, and what a person can do with it. */
export type OpenChoices = {
  readonly id: string;
  readonly offer: Offer;
  readonly choices: readonly Choice[];
  readonly picks: Picks;
  readonly isOpen: boolean;
  /** The choice that the keys stand on. */
  readonly active: number;
  readonly toggle: () => void;
  readonly pick: (index: number) => void;
  readonly done: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
};

export function drawChoices(open: OpenChoices): TemplateResult {
  const { offer, isOpen, toggle } = open;
  return html`
    <button
      type="button"
      class="choice-button"
      id=${offer.field?.id ?? nothing}
      aria-haspopup="listbox"
      aria-expanded=${isOpen}
      aria-busy=${offer.isBusy}
      aria-describedby=${offer.field?.problemId ?? nothing}
      aria-invalid=${offer.field?.isWrong ?? nothing}
      ?disabled=${offer.select.disabled}
      @click=${toggle}
    >${drawSummary(open)}</button>
    ${isOpen ? drawPanel(open) : nothing}
  `;
}

function drawSummary({ offer: { select, label }, choices, picks }: OpenChoices): TemplateResult {
  const chosen = choices.filter(({ value }) => picks.includes(value)).map((choice) => choice.label);
  const words = chosen.join(', ') || select.placeholder || 'Make a choice';
  const name = words === label ? nothing : html`<span class="visually-hidden">${label}: </span>`;
  return html`${name}<bdi>${words}</bdi>`;
}

function drawPanel(open: OpenChoices): TemplateResult {
  const { id, offer, choices, active, onKey } = open;
  const isMany = needsDone(offer.select);
  return html`
    <div
      class="choices"
      role="listbox"
      tabindex="0"
      aria-label=${offer.label}
      aria-multiselectable=${isMany}
      aria-activedescendant=${choices.length > 0 ? `${id}-${active}` : nothing}
      @keydown=${onKey}
    >${choices.map((choice, index) => drawChoice(choice, index, open))}</div>
    ${choices.length === 0 ? html`<p class="hint">There is nothing to choose from.</p>` : nothing}
    ${isMany ? drawDone(open) : nothing}
  `;
}

function drawChoice(choice: Choice, index: number, { id, picks, active, pick }: OpenChoices): TemplateResult {
  const { label, value, description, emoji } = choice;
  return html`
    <div
      id=${`${id}-${index}`}
      role="option"
      class=${classMap({ active: index === active })}
      aria-selected=${picks.includes(value)}
      @click=${() => pick(index)}
    >
      ${emoji ? html`<span aria-hidden="true">${emoji}</span>` : nothing}
      <bdi>${label}</bdi>
      ${description ? html`<small dir="auto">${description}</small>` : nothing}
    </div>
  `;
}

function drawDone({ offer: { select }, picks, done }: OpenChoices): TemplateResult {
  return html`
    <p class="hint" role="status">${picksHint(picks, select)}</p>
    <button type="button" class="press primary" ?disabled=${!isEnough(picks, select)} @click=${done}>
      Done
    </button>
  `;
}
