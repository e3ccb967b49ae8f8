import { html, nothing, type TemplateResult } from 'lit-html';
import type { ComponentView } from '../../message-view.ts';
import { openAddress } from './open-address.ts';
import type { Place } from './place.ts';

type Button = Extract<ComponentView, { type: 'button' }>;

export function drawButton(button: Button, place: Place): TemplateResult {
  return button.style === 'link' ? drawLinkButton(button) : drawActButton(button, place);
}

function drawActButton(button: Button, { message, around }: Place): TemplateResult {
  const { customId, style, disabled } = button;
  const isBusy = around.uses.pending(message.id).has(customId);
  const press = () => around.uses.start(message.id, customId, () => around.page.click(message, customId));
  return html`
    <button
      type="button"
      class=${`press ${style}`}
      ?disabled=${disabled}
      aria-disabled=${isBusy}
      aria-busy=${isBusy}
      @click=${press}
    >${inside(button)}</button>
  `;
}

/** Its host is shown as soon as somebody is about to follow it. */
function drawLinkButton(button: Button): TemplateResult {
  const url = openAddress(button.url);
  if (!url || button.disabled)
    return html`<button type="button" class="press link" disabled>${inside(button)}</button>`;
  return html`
    <a
      class="press link"
      href=${url.href}
      title=${url.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >${inside(button)}<span aria-hidden="true">↗</span><span class="host">${url.host}</span></a>
  `;
}

function inside({ label, emoji }: Button): TemplateResult {
  return html`${emoji ? html`<span>${emoji}</span>` : nothing}<bdi>${label || (emoji ? nothing : 'Button without a label')}</bdi>`;
}
