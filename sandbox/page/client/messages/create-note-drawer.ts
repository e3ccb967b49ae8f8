import { nothing, render } from 'lit-html';
import type { Page } from '../page.ts';
import { countSince } from './count-since.ts';
import type { Frame } from './draw-frame.ts';
import { drawConnection, drawNewer } from './draw-notes.ts';
import type { ScrollKeeper } from './scroll-keeper.ts';

/** Draws what is said about the log: that nothing comes, or that something came below. */
export function createNoteDrawer(page: Page, frame: Frame, keeper: ScrollKeeper): () => void {
  /** The last message that was there while the reader was at the end. */
  let seen: string | undefined;
  const jump = () => {
    if (page.shown().hasNewer) void page.toLatest();
    else keeper.toEnd();
    // The button goes away; a keyboard goes on in the log.
    frame.log.focus();
  };
  return () => {
    const { messages, connection, arrived, hasNewer } = page.shown();
    if (keeper.isAtEnd()) seen = messages.at(-1)?.id;
    render(drawConnection(connection === 'lost'), frame.connection);
    const count = countSince(messages, seen) + arrived;
    render(count > 0 || hasNewer ? drawNewer(count, jump) : nothing, frame.newer);
  };
}
