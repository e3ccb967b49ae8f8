import { html, type TemplateResult } from 'lit-html';
import { openAddress } from './open-address.ts';

/** A link that shows its real address and tells the other side nothing; without an address, its text alone. */
export function drawLink(address: string | null, inner: unknown): TemplateResult {
  const url = openAddress(address);
  if (!url) return html`${inner}`;
  return html`<a href=${url.href} title=${url.href} target="_blank" rel="noopener noreferrer nofollow">${inner}</a>`;
}
