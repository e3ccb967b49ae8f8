import { html, render } from 'lit-html';
import type { Page } from '../page.ts';
import { createAskLater } from './ask-later.ts';
import { type Composer, emptyComposer, type Question } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import { drawComposer } from './draw-composer.ts';
import { fieldId } from './draw-field.ts';
import { listing } from './listing.ts';
import { nextComposer } from './next-composer.ts';
import { channelLabel, type Place, placeOf } from './place.ts';
import { pressKey } from './press-key.ts';
import { question } from './question.ts';
import { commandUse, submission } from './submission.ts';

/** The field at the foot of a channel: messages, and commands as Discord's client offers them. */
export function mountComposer(root: HTMLElement, page: Page): void {
  let composer: Composer = emptyComposer;
  let place: Place | null = null;
  /** Focus that the page itself moves is no deed of the person. */
  let isOwnMove = false;

  function draw(): void {
    const next = placeOf(page.shown());
    if (next?.key !== place?.key) composer = emptyComposer;
    place = next;
    isOwnMove = true;
    render(drawPlace(), root);
    isOwnMove = false;
    askLater(question(composer));
  }

  const drawPlace = () => {
    if (!place) return html``;
    if (!place.channel.writable) return drawClosed(place);
    return drawComposer({ composer, place, list: listing(composer, place), tell, submit });
  };

  function tell(event: ComposerEvent): void {
    if (isOwnMove) return;
    composer = nextComposer(composer, event, place?.commands ?? []);
    const isHere = root.contains(document.activeElement);
    draw();
    root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (isHere && event.type !== 'left' && event.type !== 'focused') moveFocus();
  }

  function moveFocus(): void {
    const id = composer.focus === null ? 'composer-text' : fieldId(composer.focus);
    const target = document.getElementById(id) ?? root.querySelector<HTMLElement>('.composer-send');
    isOwnMove = true;
    target?.focus();
    isOwnMove = false;
  }

  function submit(): void {
    if (!place) return;
    const sent = submission(composer, place);
    tell({ type: 'submitted', submission: sent });
    if (sent.kind === 'say') void page.say(sent.text);
    if (sent.kind === 'slash')
      void page.slash(sent.use).then((outcome) => tell({ type: 'answered', use: sent.use, outcome }));
  }

  async function ask(asked: Question): Promise<void> {
    if (!place || !composer.command) return;
    const others = composer.fields.filter(({ option }) => option.name !== asked.focused);
    const answer = await page.complete({ ...commandUse(composer.command, others, place), ...asked });
    tell({ type: 'completed', question: asked, answer });
  }
  const askLater = createAskLater((asked) => void ask(asked));

  root.addEventListener('keydown', (event) => {
    if (!place || composer.sending || event.isComposing || event.shiftKey) return;
    const isButton = event.target instanceof HTMLButtonElement;
    if (isButton && event.key !== 'Backspace' && event.key !== 'Escape') return;
    const pressed = pressKey(composer, listing(composer, place), event.key);
    if (!pressed) return;
    event.preventDefault();
    if (pressed.type === 'submit') submit();
    else tell(pressed);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    if (composer.isListOpen) tell({ type: 'left' });
  });

  page.watch(draw);
  draw();
}

function drawClosed(place: Place) {
  return html`<p class="composer-closed">You can read ${channelLabel(place)}, but not write there.</p>`;
}
