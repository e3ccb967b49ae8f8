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
  const draw = () => {
    const { activity, faults, sources, state } = page.shown();
    render(
      html`
        <div class="panel-parts">
          <header class="panel-head">
            <p class="title">Behind the scenes</p>
            <button type="button" class="opens-panel" popovertarget="panel" popovertargetaction="hide">Close</button>
          </header>
          ${drawActivity(activity)}
          ${drawFaults(faults, state?.bot ?? null, page)}
          ${drawSources(sources, page.replayNow())}
        </div>
      `,
      root,
    );
  };
  page.watch(draw);
  // Ages of sources grow while nothing else changes.
  setInterval(draw, TICK_MS);
  draw();
}
