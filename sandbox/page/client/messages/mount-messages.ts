import type { Page } from '../page.ts';
import { createLogDrawer } from './create-log-drawer.ts';
import { createNoteDrawer } from './create-note-drawer.ts';
import { drawFrame } from './draw-frame.ts';
import { createScrollKeeper } from './scroll-keeper.ts';

/** So near to an end of what is held, in pixels, more is fetched. */
const NEAR = 400;

/** The messages of the open channel. */
export function mountMessages(root: HTMLElement, page: Page): void {
  const frame = drawFrame(root);
  const keeper = createScrollKeeper({
    ...frame,
    isWhole: () => !page.shown().hasNewer,
    moved: () => drawNotes(),
  });
  const drawLog = createLogDrawer(page, frame, keeper);
  const drawNotes = createNoteDrawer(page, frame, keeper);
  const draw = () => {
    drawLog();
    drawNotes();
    if (keeper.isAtEnd()) page.forgetOldest();
  };
  frame.log.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = frame.log;
    if (keeper.isAtEnd()) return;
    if (scrollTop < NEAR) void page.loadOlder();
    else if (scrollHeight - scrollTop - clientHeight < NEAR) void page.loadNewer();
  });
  page.watch(draw);
  draw();
}
