import { html, nothing, render, type TemplateResult } from 'lit-html';
import { drawIcon } from '../draw-icon.ts';
import type { Page } from '../page.ts';
import type { Preferences } from '../preferences.ts';

/** What a visitor reads the first time. `next` gets the focus when it is closed. */
export function mountWelcome(
  root: HTMLElement,
  page: Page,
  { preferences, next }: { readonly preferences: Preferences; readonly next: HTMLElement },
): void {
  // Where the browser keeps nothing, it is closed all the same.
  let isOver = preferences.read('welcome') === 'read';
  const close = () => {
    isOver = true;
    preferences.write('welcome', 'read');
    draw();
    next.focus();
  };
  const draw = () => {
    const { clock } = page.shown();
    render(clock && !isOver ? drawWelcome(clock.mode, close) : nothing, root);
  };
  page.watch(draw);
  draw();
}

function drawWelcome(mode: 'replay' | 'live', close: () => void): TemplateResult {
  const what =
    mode === 'live'
      ? 'The bot reads the real news about Sora.'
      : 'It replays the days in which Sora was shut down.';
  return html`
    <section class="welcome" aria-labelledby="welcome-title">
      <div>
        <h2 id="welcome-title">Welcome to Sundown’s sandbox</h2>
        <p>This is a small Discord on your own machine, with the real bot in it. ${what} Three things to try:</p>
        <ol>
          <li>Read the first alert in <b>#sora-news</b>.</li>
          <li>Type <kbd>/deadlines</kbd> to see what ends when.</li>
          <li>As <b>Ada</b>, the admin (see “You are”), use <kbd>/alerts set</kbd> in <b>#staff</b>.</li>
        </ol>
      </div>
      <button type="button" @click=${close}>${drawIcon('close')} <span>Close the welcome</span></button>
    </section>
  `;
}
