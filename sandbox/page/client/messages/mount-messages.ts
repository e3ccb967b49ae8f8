import { render } from 'lit-html';
import type { Page, Shown } from '../page.ts';
import { channelName } from './channel-name.ts';
import { countSince } from './count-since.ts';
import { drawFrame } from './draw-frame.ts';
import { drawLog } from './draw-log.ts';
import { drawConnection, drawNewer } from './draw-notes.ts';
import { keepResult } from './keep-result.ts';
import { logChange } from './log-change.ts';
import { messageRows } from './message-rows.ts';
import type { Reader } from './reader.ts';
import { isSameLog } from './same-log.ts';
import { createScrollKeeper } from './scroll-keeper.ts';
import { createUses } from './uses.ts';

/** So near to the top, in pixels, older messages are fetched. */
const NEAR_TOP = 400;

/** The messages of the open channel. */
export function mountMessages(root: HTMLElement, page: Page): void {
  const frame = drawFrame(root);
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const readerOf = keepResult((locale: string): Reader => ({ locale, zone }));
  const rowsOf = keepResult(messageRows);
  let before: Shown | null = null;
  /** The last message that was there while the reader was at the end. */
  let seen: string | undefined;

  const drawRows = (shown: Shown) => {
    const me = shown.state?.me;
    const change = logChange(before, shown, me?.id ?? null);
    const reader = readerOf(me?.locale ?? navigator.language);
    const putBack = change.isOther || change.isOwn ? keeper.toEnd : keeper.hold();
    frame.log.ariaLive = change.isNews ? 'polite' : 'off';
    frame.log.ariaLabel = `Messages in ${channelName(shown)}`;
    render(drawLog(rowsOf(shown.messages, reader), { page, reader, uses }), frame.rows);
    putBack();
    before = shown;
  };
  const jump = () => {
    keeper.toEnd();
    // The button goes away; a keyboard goes on in the log.
    frame.log.focus();
  };
  const drawNotes = ({ messages, connection }: Shown) => {
    if (keeper.isAtEnd()) seen = messages.at(-1)?.id;
    render(drawConnection(connection === 'lost'), frame.connection);
    render(drawNewer(countSince(messages, seen), jump), frame.newer);
  };
  const draw = () => {
    const shown = page.shown();
    if (!isSameLog(before, shown)) drawRows(shown);
    drawNotes(shown);
  };
  const keeper = createScrollKeeper(frame.log, frame.rows, () => drawNotes(page.shown()));
  const uses = createUses(() => drawRows(page.shown()));
  frame.log.addEventListener('scroll', () => {
    const { hasOlder, isLoading } = page.shown();
    if (frame.log.scrollTop < NEAR_TOP && hasOlder && !isLoading && !keeper.isAtEnd()) void page.loadOlder();
  });
  page.watch(draw);
  draw();
}
