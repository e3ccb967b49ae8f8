import { html, nothing, type TemplateResult } from 'lit-html';
import type { Listing, Row } from './listing.ts';
import type { OpenComposer } from './open-composer.ts';

export const LIST_ID = 'composer-list';

export function rowId(index: number): string {
  return `composer-row-${index}`;
}

/** The list above the field. The field keeps the focus, so that a person can type on. */
export function drawList({ composer, tell }: OpenComposer, { name, rows, note }: Listing): TemplateResult {
  if (note !== null) return html`<p class="composer-note" dir="auto">${note}</p>`;
  return html`
    <ul id=${LIST_ID} class="composer-list" role="listbox" aria-label=${name} @mousedown=${keepFocus}>
      ${rows.map(
        (row, index) => html`<li
          id=${rowId(index)}
          class="composer-row"
          role="option"
          dir="auto"
          aria-selected=${index === composer.active}
          @click=${() => tell({ type: 'picked', row })}
        ><b>${row.label}</b> ${drawAbout(row)}</li>`,
      )}
    </ul>
  `;
}

function drawAbout({ about }: Row): TemplateResult | typeof nothing {
  return about === '' ? nothing : html`<span class="composer-about">${about}</span>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
