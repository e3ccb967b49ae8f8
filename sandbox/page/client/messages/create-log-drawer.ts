import { render } from 'lit-html';
import type { Page, Shown } from '../page.ts';
import { channelName } from './channel-name.ts';
import type { Frame } from './draw-frame.ts';
import { drawLog } from './draw-log.ts';
import { keepResult } from './keep-result.ts';
import { logChange } from './log-change.ts';
import { messageRows } from './message-rows.ts';
import { readerOf } from './reader-of.ts';
import { isSameLog } from './same-log.ts';
import type { ScrollKeeper } from './scroll-keeper.ts';
import { createUses } from './uses.ts';

/** Draws the log when something in it has changed, and keeps the reader's place in it. */
export function createLogDrawer(page: Page, { log, rows }: Frame, keeper: ScrollKeeper): () => void {
  const reader = keepResult(readerOf);
  const rowsOf = keepResult(messageRows);
  let before: Shown | null = null;

  const draw = (shown: Shown) => {
    const me = shown.state?.me;
    const change = logChange(before, shown, me?.id ?? null);
    const around = { page, reader: reader(me?.locale), uses };
    const putBack = change.isOther || change.isOwn ? keeper.toEnd : keeper.hold();
    log.ariaLive = change.isNews ? 'polite' : 'off';
    log.ariaLabel = `Messages in ${channelName(shown)}`;
    render(drawLog(rowsOf(shown.messages, around.reader), around), rows);
    putBack();
    before = shown;
  };
  const uses = createUses(() => draw(page.shown()));
  return () => {
    const shown = page.shown();
    if (!isSameLog(before, shown)) draw(shown);
  };
}
