import { html, type TemplateResult } from 'lit-html';
import type { MessageView } from '../../message-view.ts';
import { drawMessage } from '../messages/draw-message.ts';
import { messageRows } from '../messages/message-rows.ts';
import { createUses } from '../messages/uses.ts';
import type { Page } from '../page.ts';

/** The pinned messages of the open channel, fetched each time somebody looks. */
export type Pins = {
  readonly draw: () => TemplateResult;
  readonly onToggle: (event: ToggleEvent) => void;
};

export function createPins(page: Page, changed: () => void): Pins {
  /** Null until the answer is there. */
  let pinned: readonly MessageView[] | null = null;
  const uses = createUses(changed);
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const load = async () => {
    pinned = null;
    changed();
    pinned = await page.pins();
    changed();
  };
  const drawAll = (messages: readonly MessageView[]) => {
    const reader = { locale: page.shown().state?.me.locale ?? navigator.language, zone };
    const rows = messages.flatMap((message) => messageRows([message], reader));
    return rows.map((row) => html`<li>${drawMessage({ ...row, day: null }, { page, reader, uses })}</li>`);
  };
  return {
    draw: () => html`
      <h2 id="pins-title">Pinned messages</h2>
      ${pinned === null ? html`<p>Looking…</p>` : html`<ul>${drawAll(pinned)}</ul>`}
      ${pinned?.length === 0 ? html`<p>Nothing is pinned in this channel.</p>` : ''}
    `,
    onToggle: ({ newState }) => {
      if (newState === 'open') void load();
    },
  };
}
