import { html, render } from 'lit-html';
import { createDrawer } from '../create-drawer.ts';
import type { Page } from '../page.ts';
import { drawActivity } from './draw-activity.ts';
import { drawFaults } from './draw-faults.ts';
import { drawSources } from './draw-sources.ts';

const TICK_MS = 500;

/** Behind the scenes: what happened, what can be made to go wrong, and what the bot reads. */
export function mountPanel(root: HTMLElement, page: Page): void {
  createDrawer(root, matchMedia('(max-width: 1100px)'));
  const parts = drawFrame(root);
  const drawAges = () => render(drawSources(page.shown().sources, page.replayNow()), parts.sources);
  const draw = () => {
    const { activity, faults, state } = page.shown();
    render(drawActivity(activity), parts.activity);
    render(drawFaults(faults, state?.bot ?? null, page), parts.faults);
    drawAges();
  };
  page.watch(draw);
  // Sources grow old while nothing else changes.
  setInterval(drawAges, TICK_MS);
  draw();
}

type Frame = Readonly<Record<'activity' | 'faults' | 'sources', HTMLElement>>;

function drawFrame(root: HTMLElement): Frame {
  const frame = {
    activity: document.createElement('section'),
    faults: document.createElement('section'),
    sources: document.createElement('section'),
  };
  for (const [name, part] of Object.entries(frame)) part.className = name;
  render(
    html`
      <div class="panel-parts">
        <header class="panel-head">
          <p class="title">Behind the scenes</p>
          <button type="button" class="opens-panel" popovertarget="panel" popovertargetaction="hide">Close</button>
        </header>
        ${frame.activity} ${frame.faults} ${frame.sources}
      </div>
    `,
    root,
  );
  return frame;
}
