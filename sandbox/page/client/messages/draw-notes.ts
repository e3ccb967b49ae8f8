import { html, nothing, type TemplateResult } from 'lit-html';

/** Above the log, while the sandbox can't be heard. */
export function drawConnection(isLost: boolean): TemplateResult {
  return html`${isLost ? html`<p>The sandbox is not answering. It reconnects by itself.</p>` : nothing}`;
}

/** Below the log, while its reader is further up and something came. */
export function drawNewer(count: number, jump: () => void): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const words = count === 1 ? '1 new message' : `${count} new messages`;
  return html`<button type="button" class="press primary" @click=${jump}>${words} · jump to the latest</button>`;
}
