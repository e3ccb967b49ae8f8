import { html, nothing, render } from 'lit-html';
import { createDrawer } from '../create-drawer.ts';
import type { Page } from '../page.ts';
import type { Preferences } from '../preferences.ts';
import { drawChannels } from './draw-channels.ts';
import { drawRail } from './draw-rail.ts';
import { drawYou } from './draw-you.ts';
import { placeOf } from './place-of.ts';

/** Servers, channels, and who the visitor is. */
export function mountSides(root: HTMLElement, page: Page, preferences: Preferences): void {
  const drawer = createDrawer(root, matchMedia('(max-width: 720px)'));
  /** The channel that was open last, by server. */
  const lastOpen = new Map<string, string>();
  const open = (channelId: string) => {
    page.openChannel(channelId);
    drawer.close();
  };
  const openDirect = () => {
    void page.openDirect();
    drawer.close();
  };
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const around = { page, open, openDirect, lastOpen, zone };
  const draw = () => {
    const { state, channelId } = page.shown();
    if (!state) return render(html`<p class="faint">Connecting…</p>`, root);
    const place = placeOf(state, channelId);
    if (place.kind === 'guild') lastOpen.set(place.guild.id, place.channel.id);
    return render(
      html`
        <div class="side-parts">
          ${drawRail(place, around)}
          <div class="side-column">
            <p class="side-close">
              <button type="button" class="opens-sides" popovertarget="sides" popovertargetaction="hide">Close</button>
            </p>
            <div class="side-list">${place.kind === 'nowhere' ? nothing : drawChannels(place, around)}</div>
            ${drawYou(state, page, preferences)}
          </div>
        </div>
      `,
      root,
    );
  };
  page.watch(draw);
  draw();
}
