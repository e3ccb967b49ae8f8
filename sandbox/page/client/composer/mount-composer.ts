import { html, nothing, render } from 'lit-html';
import type { Page } from '../page.ts';
import { type Composer, emptyComposer } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import { createSuggester } from './create-suggester.ts';
import { drawComposer } from './draw-composer.ts';
import { listing } from './listing.ts';
import { moveFocus } from './move-focus.ts';
import { nextComposer } from './next-composer.ts';
import { channelLabel, type Place, placeOf } from './place.ts';
import { pressKey } from './press-key.ts';
import { submission } from './submission.ts';

/** The field at the foot of a channel: messages, and commands as Discord's client offers them. */
export function mountComposer(root: HTMLElement, page: Page): void {
  let composer: Composer = emptyComposer;
  let place: Place | null = null;
  /** Focus that moves while the page draws is no deed of the person. */
  let isDrawing = false;

  const draw = (): void => {
    const next = placeOf(page.shown());
    if (next?.key !== place?.key) composer = emptyComposer;
    place = next;
    isDrawing = true;
    render(drawPlace(), root);
    isDrawing = false;
    suggest(composer, place);
  };
  const drawPlace = () => {
    if (!place) return nothing;
    if (!place.channel.writable) return drawClosed(place);
    return drawComposer({ composer, place, list: listing(composer, place), tell, submit });
  };
  const tell = (event: ComposerEvent): void => {
    if (isDrawing) return;
    composer = nextComposer(composer, event, place?.commands ?? []);
    const isHere = root.contains(document.activeElement);
    draw();
    root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (!isHere || event.type === 'left' || event.type === 'focused') return;
    isDrawing = true;
    moveFocus(root, composer);
    isDrawing = false;
  };
  const submit = (): void => {
    if (!place) return;
    const sent = submission(composer, place);
    tell({ type: 'submitted', submission: sent });
    if (sent.kind === 'say') void page.say(sent.text);
    if (sent.kind !== 'slash') return;
    const { use } = sent;
    void page.slash(use).then((outcome) => tell({ type: 'answered', use, outcome }));
  };
  const suggest = createSuggester(page.complete, tell);

  root.addEventListener('keydown', (event) => {
    const pressed = place && isOurs(event) && pressKey(composer, listing(composer, place), event.key);
    if (!pressed) return;
    event.preventDefault();
    if (pressed.type === 'submit') submit();
    else tell(pressed);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && root.contains(relatedTarget);
    if (!isInside && composer.isListOpen) tell({ type: 'left' });
  });
  page.watch(draw);
  draw();
}

/** Not the Enter that ends a word in Japanese, nor the one that presses a button. */
function isOurs({ isComposing, shiftKey, target, key }: KeyboardEvent): boolean {
  const isButton = target instanceof HTMLButtonElement;
  return !isComposing && !shiftKey && (!isButton || key === 'Backspace' || key === 'Escape');
}

/** Where nobody may write, Discord offers no commands either. */
function drawClosed(place: Place) {
  return html`<p class="composer-closed">You can read ${channelLabel(place)}, but not write there.</p>`;
}
