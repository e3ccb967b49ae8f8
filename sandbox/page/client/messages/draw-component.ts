import { html, nothing, type TemplateResult } from 'lit-html';
import type { ComponentView } from '../../message-view.ts';
import { barStyle } from './bar-style.ts';
import { drawFile } from './draw-attachment.ts';
import { drawButton } from './draw-button.ts';
import { drawImage } from './draw-image.ts';
import { drawMarkup } from './draw-markup.ts';
import { drawSelect } from './draw-select.ts';
import { drawSpoilerBlock } from './draw-spoiler.ts';
import type { Place } from './place.ts';

/** One component of a message, old or new, with all that is in it. */
export function drawComponent(component: ComponentView, place: Place): TemplateResult {
  switch (component.type) {
    case 'row':
      return html`<div class="row">${drawAll(component.inner, place)}</div>`;
    case 'button':
      return drawButton(component, place);
    case 'select':
      return drawSelect(component, place);
    case 'section':
      return html`<div class="section"><div>${drawAll(component.inner, place)}</div>${component.accessory ? drawComponent(component.accessory, place) : nothing}</div>`;
    case 'text':
      return html`<div class="markup" dir="auto">${drawMarkup(component.text, place.around)}</div>`;
    case 'thumbnail':
      return html`<div class="thumbnail">${drawImage(component.image)}</div>`;
    case 'gallery':
      return html`<div class="gallery">${component.images.map(drawImage)}</div>`;
    case 'file':
      return drawFile(component);
    case 'separator':
      return drawSeparator(component);
    case 'container':
      return drawContainer(component, place);
    case 'label':
    case 'text-input':
      return html`<p class="unknown">This belongs into a form, and can't stand in a message.</p>`;
    case 'unknown':
      return html`<p class="unknown">This page can't show components of type ${component.number}.</p>`;
  }
}

function drawAll(components: readonly ComponentView[], place: Place): readonly TemplateResult[] {
  return components.map((component) => drawComponent(component, place));
}

function drawSeparator({ divider, large }: Extract<ComponentView, { type: 'separator' }>): TemplateResult {
  const size = large ? 'large' : 'small';
  return divider ? html`<hr class=${size} />` : html`<div class=${`gap ${size}`}></div>`;
}

function drawContainer(
  { colour, spoiler, inner }: Extract<ComponentView, { type: 'container' }>,
  place: Place,
): TemplateResult {
  const drawn = drawAll(inner, place);
  return html`<div class="container" role="group" aria-label="Card" .style=${barStyle(colour)}>${spoiler ? drawSpoilerBlock(drawn) : drawn}</div>`;
}
