import { html, nothing, render, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import type { SelectView } from '../../message-view.ts';
import { listJump, listMove } from './list-move.ts';
import { isEnough, needsDone, type Picks, picksHint, togglePick } from './picks.ts';
import type { Choice } from './select-choices.ts';

/** A select, and what becomes of the choice. */
export type Offer = {
  readonly select: SelectView;
  readonly label: string;
  readonly isBusy: boolean;
  /** In a form: the ids of its button and of what says what is wrong with it. */
  readonly field?: { readonly id: string; readonly problemId: string; readonly isWrong: boolean };
  /** Asked when the list opens: members and channels may have changed. */
  readonly choices: () => readonly Choice[];
  readonly choose: (values: Picks) => void;
};

let made = 0;

/**
 * Discord's select: a button that opens a list box below itself. It opens in the flow of the page, where no
 * border of a scrolling list or a dialog can cut it off, and it works alike for one and for several.
 */
export class ChoiceList extends HTMLElement {
  readonly #id = `choices-${++made}`;
  #offer: Offer | undefined;
  #picks: Picks = [];
  #choices: readonly Choice[] = [];
  #isOpen = false;
  #active = 0;

  set offer(offer: Offer) {
    if (this.#offer?.select !== offer.select) {
      this.#picks = offer.select.options.filter(({ chosen }) => chosen).map(({ value }) => value);
      this.#isOpen = false;
    }
    this.#offer = offer;
    this.#choices = offer.choices();
    this.#draw();
  }

  #draw(): void {
    const offer = this.#offer;
    if (!offer) return;
    render(
      html`
        <button
          type="button"
          class="choice-button"
          aria-haspopup="listbox"
          aria-expanded=${this.#isOpen}
          aria-busy=${offer.isBusy}
          id=${offer.field?.id ?? nothing}
          aria-describedby=${offer.field?.problemId ?? nothing}
          aria-invalid=${offer.field?.isWrong ?? nothing}
          ?disabled=${offer.select.disabled}
          @click=${() => (this.#isOpen ? this.#close() : this.#open())}
        >${this.#summary(offer)}</button>
        ${this.#isOpen ? this.#panel(offer) : nothing}
      `,
      this,
    );
  }

  #summary({ select, label }: Offer): TemplateResult {
    const chosen = this.#choices.filter(({ value }) => this.#picks.includes(value));
    const words = chosen.map((choice) => choice.label).join(', ') || select.placeholder || 'Make a choice';
    const name = words === label ? nothing : html`<span class="visually-hidden">${label}: </span>`;
    return html`${name}<bdi>${words}</bdi>`;
  }

  #panel({ select, label }: Offer): TemplateResult {
    const isMany = needsDone(select);
    return html`
      <div
        class="choices"
        role="listbox"
        tabindex="0"
        aria-label=${label}
        aria-multiselectable=${isMany}
        aria-activedescendant=${this.#choices.length > 0 ? `${this.#id}-${this.#active}` : nothing}
        @keydown=${this.#onKey}
      >${this.#choices.map((choice, index) => this.#choice(choice, index))}</div>
      ${this.#choices.length === 0 ? html`<p class="hint">There is nothing to choose from.</p>` : nothing}
      ${isMany ? this.#foot(select) : nothing}
    `;
  }

  #choice({ label, value, description, emoji }: Choice, index: number): TemplateResult {
    return html`
      <div
        id=${`${this.#id}-${index}`}
        role="option"
        class=${classMap({ active: index === this.#active })}
        aria-selected=${this.#picks.includes(value)}
        @click=${() => this.#pick(index)}
      >
        ${emoji ? html`<span aria-hidden="true">${emoji}</span>` : nothing}
        <bdi>${label}</bdi>
        ${description ? html`<small dir="auto">${description}</small>` : nothing}
      </div>
    `;
  }

  #foot(select: SelectView): TemplateResult {
    return html`
      <p class="hint" role="status">${picksHint(this.#picks, select)}</p>
      <button type="button" class="press primary" ?disabled=${!isEnough(this.#picks, select)} @click=${this.#send}>
        Done
      </button>
    `;
  }

  #open(): void {
    if (!this.#offer || this.#offer.isBusy) return;
    this.#choices = this.#offer.choices();
    const first = this.#choices.findIndex(({ value }) => this.#picks.includes(value));
    this.#active = Math.max(0, first);
    this.#isOpen = true;
    this.#draw();
    this.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }

  #close(): void {
    this.#isOpen = false;
    this.#draw();
    this.querySelector('button')?.focus();
  }

  #pick(index: number): void {
    const choice = this.#choices[index];
    if (!choice || !this.#offer) return;
    this.#active = index;
    this.#picks = togglePick(this.#picks, choice.value, this.#offer.select);
    if (needsDone(this.#offer.select)) this.#draw();
    else this.#send();
  }

  readonly #send = (): void => {
    const offer = this.#offer;
    if (!offer || !isEnough(this.#picks, offer.select)) return;
    this.#close();
    offer.choose(this.#picks);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    if (!this.#hasDone(event.key)) return;
    event.preventDefault();
    // Esc closes this list, and not the dialog around it.
    event.stopPropagation();
  };

  #hasDone(key: string): boolean {
    if (key === 'Escape') this.#close();
    else if (key === ' ') this.#pick(this.#active);
    else if (key === 'Enter') this.#enter();
    else return this.#move(key);
    return true;
  }

  /** Enter ends the choice of several, once there are enough. */
  #enter(): void {
    if (this.#offer && needsDone(this.#offer.select) && isEnough(this.#picks, this.#offer.select))
      this.#send();
    else this.#pick(this.#active);
  }

  #move(key: string): boolean {
    const labels = this.#choices.map(({ label }) => label);
    const jump = key.length === 1 ? listJump(key, this.#active, labels) : undefined;
    const to = jump ?? listMove(key, this.#active, labels.length);
    if (to === undefined) return false;
    this.#active = to;
    this.#draw();
    this.querySelector(`#${this.#id}-${to}`)?.scrollIntoView({ block: 'nearest' });
    return true;
  }
}

customElements.define('choice-list', ChoiceList);
