import { html, type TemplateResult } from 'lit-html';

/** Something that is hidden until its cover is pressed. Only then can a screen reader find it, too. */
export function drawSpoiler(inner: unknown): TemplateResult {
  return html`<span class="spoiler"><button type="button" aria-label="Spoiler, show it" @click=${reveal}>Spoiler</button><span hidden>${inner}</span></span>`;
}

/** The same for something that stands on its own, such as a container. */
export function drawSpoilerBlock(inner: unknown): TemplateResult {
  return html`<div class="spoiler"><button type="button" aria-label="Spoiler, show it" @click=${reveal}>Spoiler</button><div hidden>${inner}</div></div>`;
}

function reveal({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const inner = currentTarget.nextElementSibling;
  if (!(inner instanceof HTMLElement)) return;
  inner.hidden = false;
  currentTarget.hidden = true;
  // The button that had the focus is gone; a keyboard goes on from what it has shown.
  inner.tabIndex = -1;
  inner.focus();
}
