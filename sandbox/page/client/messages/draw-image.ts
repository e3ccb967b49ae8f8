import { html, nothing, type TemplateResult } from 'lit-html';
import type { ImageView } from '../../message-view.ts';

/** A picture from the page's own host. A foreign one is named and never loaded: its host would learn who reads. */
export function drawImage({ url, host, alt }: ImageView): TemplateResult {
  if (url === null) return drawForeign(host, alt);
  return html`
    <a class="picture" href=${url} target="_blank" rel="noopener">
      <img src=${url} alt=${alt || 'Picture without a description'} loading="lazy" decoding="async" />
    </a>
  `;
}

function drawForeign(host: string | null, alt: string): TemplateResult {
  return html`
    <p class="foreign-picture">
      <span>Picture${host ? html` from <bdi>${host}</bdi>` : nothing}, not loaded</span>
      ${alt ? html`<span dir="auto">${alt}</span>` : nothing}
    </p>
  `;
}
