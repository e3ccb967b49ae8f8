import { render } from 'lit-html';
import { drawChoices } from './draw-choices.ts';
import { listJump, listMove } from './list-move.ts';
import type { Offer } from './offer.ts';
import { isEnough, needsDone, type Picks, togglePick } from './picks.ts';
import type { Choice } from './select-choices.ts';

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

  connectedCallback(): void {
    // A log tells what is added to it; a list that somebody opens is nothing new.
    this.ariaLive = 'off';
  }

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
    if (!this.#offer) return;
    const open = {
      id: this.#id,
      offer: this.#offer,
      choices: this.#choices,
      picks: this.#picks,
      isOpen: this.#isOpen,
      active: this.#active,
      toggle: () => (this.#isOpen ? this.#close() : this.#open()),
      pick: (index: number) => this.#pick(index),
      done: () => this.#send(),
      onKey: (event: KeyboardEvent) => this.#onKey(event),
    };
    render(drawChoices(open), this);
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

  #send(): void {
    const offer = this.#offer;
    if (!offer || !isEnough(this.#picks, offer.select)) return;
    this.#close();
    offer.choose(this.#picks);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    if (!this.#hasDone(event.key)) return;
    event.preventDefault();
    // Esc closes this list, and not the dialog around it.
    event.stopPropagation();
  }

  #hasDone(key: string): boolean {
    if (key === 'Escape') this.#close();
    else if (key === ' ' || key === 'Enter') this.#pick(this.#active);
    else return this.#move(key);
    return true;
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
