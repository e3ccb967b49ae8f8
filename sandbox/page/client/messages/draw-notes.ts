import { html, nothing, type TemplateResult } from 'lit-html';

/** Above the log, while the sandbox can't be heard. */
export function drawConnection(isLost: boolean): TemplateResult {
  return html`${isLost ? html`<p>The sandbox is not answering. It reconnects by itself.</p>` : nothing}`;
}

/** Below the log, while its reader is further up. */
export function drawNewer(count: number, jump: () => void): TemplateResult {
  const words = ['Jump to the latest', '1 new message · jump to the latest'][count];
  return html`
    <button type="button" class="press primary" @click=${jump}>
      ${words ?? `${count} new messages · jump to the latest`}
    </button>
  `;
}
