import { html, nothing, render } from 'lit-html';
import { drawIcon } from '../draw-icon.ts';
import type { Page } from '../page.ts';

const STAYS_MS = 8000;

/** What went wrong last. It goes by itself, but not from under the mouse or the focus. */
export function mountNotice(root: HTMLElement, page: Page): void {
  let told: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (told !== null && !root.matches(':hover, :focus-within'))
      timer = setTimeout(page.clearNotice, STAYS_MS);
  };
  const draw = () => {
    const { notice } = page.shown();
    if (notice === told) return;
    told = notice;
    render(
      notice === null
        ? nothing
        : html`
            <div class="notice" popover="manual">
              <p dir="auto">${notice}</p>
              <button type="button" @click=${page.clearNotice}>${drawIcon('close')}<span class="visually-hidden">Dismiss</span></button>
            </div>
          `,
      root,
    );
    show(root.querySelector<HTMLElement>('.notice'));
    wait();
  };
  root.addEventListener('mouseenter', () => clearTimeout(timer));
  root.addEventListener('focusin', () => clearTimeout(timer));
  root.addEventListener('mouseleave', wait);
  root.addEventListener('focusout', () => queueMicrotask(wait));
  page.watch(draw);
  draw();
}

/** Above everything, drawers and forms too. */
function show(notice: HTMLElement | null): void {
  if (notice && !notice.matches(':popover-open')) notice.showPopover();
}
