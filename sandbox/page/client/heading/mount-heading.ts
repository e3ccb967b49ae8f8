import { html, render, type TemplateResult } from 'lit-html';
import { drawIcon } from '../draw-icon.ts';
import type { Page, Shown } from '../page.ts';
import type { Preferences } from '../preferences.ts';
import { placeOf } from '../sides/place-of.ts';
import { channelKind } from '../words/channel-kind.ts';
import { createFold, type Fold } from './create-fold.ts';
import { createPins, type Pins } from './create-pins.ts';
import { pageTitle } from './page-title.ts';

/** The open channel's name, its pinned messages, and what opens the parts beside it. */
export function mountHeading(root: HTMLElement, page: Page, preferences: Preferences): void {
  const pins = createPins(page, () => draw());
  const fold = createFold(document.documentElement, preferences, () => draw());
  const draw = () => {
    document.title = pageTitle(page.shown());
    render(drawHeading(page.shown(), pins, fold), root);
  };
  page.watch(draw);
  draw();
}

function drawHeading(shown: Shown, pins: Pins, fold: Fold): TemplateResult {
  return html`
    <div class="heading">
      <button type="button" class="opens-sides" popovertarget="sides" title="Servers and channels">
        ${drawIcon('menu')}<span class="visually-hidden">Servers and channels</span>
      </button>
      ${drawTitle(shown)}
      <button type="button" popovertarget="pins" title="Pinned">${drawIcon('pin')} <span class="label">Pinned</span></button>
      <button type="button" class="opens-panel" popovertarget="panel" title="Behind the scenes">
        ${drawIcon('panel')} <span class="label">Behind the scenes</span>
      </button>
      <button type="button" class="folds-panel" aria-expanded=${fold.isOpen()} @click=${fold.turn}>
        ${drawIcon('panel')} <span class="label">Behind the scenes</span>
      </button>
      <div id="pins" popover role="dialog" aria-labelledby="pins-title" @toggle=${pins.onToggle}>${pins.draw()}</div>
    </div>
  `;
}

function drawTitle({ state, channelId }: Shown): TemplateResult {
  const place = state ? placeOf(state, channelId) : ({ kind: 'nowhere' } as const);
  if (place.kind === 'nowhere') return html`<h1>${state ? 'No channel is open' : 'Connecting…'}</h1>`;
  const { name, type } = place.channel;
  const kind = channelKind(type);
  return html`
    ${drawIcon(kind.icon)}
    <h1 dir="auto">${name}</h1>
    <p class="faint kind">${kind.words}</p>
  `;
}
