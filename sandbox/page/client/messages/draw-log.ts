import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { AroundMessage } from './around.ts';
import { drawMessage } from './draw-message.ts';
import { emptyWords } from './empty-words.ts';
import type { MessageRow } from './message-rows.ts';

/** What stands inside the log: older ones on demand, then the messages, or words in their place. */
export function drawLog(rows: readonly MessageRow[], around: AroundMessage): TemplateResult {
  const shown = around.page.shown();
  return html`
    ${shown.hasOlder && rows.length > 0 ? drawOlder(shown.isLoading, around) : nothing}
    ${rows.length === 0 ? html`<p class="empty">${emptyWords(shown)}</p>` : nothing}
    ${repeat(
      rows,
      ({ message }) => message.id,
      (row) => drawGuarded(row, around),
    )}
  `;
}

/** Thousands of messages are looked at with every change; only one that changed itself is drawn. */
function drawGuarded(row: MessageRow, around: AroundMessage): unknown {
  const { message, day, continues } = row;
  const inputs = [message, day, continues, around.reader, around.uses.pending(message.id)];
  return guard(inputs, () => drawMessage(row, around));
}

function drawOlder(isLoading: boolean, { page }: AroundMessage): TemplateResult {
  return html`
    <p class="older">
      <button type="button" class="plain" aria-busy=${isLoading} @click=${() => page.loadOlder()}>
        ${isLoading ? 'Loading older messages…' : 'Load older messages'}
      </button>
    </p>
  `;
}
