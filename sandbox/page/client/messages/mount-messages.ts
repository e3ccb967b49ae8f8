import type { Page } from '../page.ts';
import { createLogDrawer } from './create-log-drawer.ts';
import { createNoteDrawer } from './create-note-drawer.ts';
import { drawFrame } from './draw-frame.ts';
import { createScrollKeeper } from './scroll-keeper.ts';

/** So near to the top, in pixels, older messages are fetched. */
const NEAR_TOP = 400;

/** The messages of the open channel. */
export function mountMessages(root: HTMLElement, page: Page): void {
  const frame = drawFrame(root);
  const keeper = createScrollKeeper(frame.log, frame.rows, () => drawNotes());
  const drawLog = createLogDrawer(page, frame, keeper);
  const drawNotes = createNoteDrawer(page, frame, keeper);
  const draw = () => {
    drawLog();
    drawNotes();
  };
  frame.log.addEventListener('scroll', () => {
    const { hasOlder, isLoading } = page.shown();
    const isNear = frame.log.scrollTop < NEAR_TOP && !keeper.isAtEnd();
    if (isNear && hasOlder && !isLoading) void page.loadOlder();
  });
  page.watch(draw);
  draw();
}
