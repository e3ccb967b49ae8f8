import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Page, Shown } from '../page.ts';
import { fullDayWords, timeWords } from '../words/day-words.ts';
import { createRestart } from './create-restart.ts';
import { drawBar } from './draw-bar.ts';
import { drawControls } from './draw-controls.ts';
import { stripSentence } from './strip-sentence.ts';

const TICK_MS = 500;

/** The replay's clock, how far the story is, and what steers it. */
export function mountStrip(root: HTMLElement, page: Page): void {
  const parts = drawFrame(root);
  const restart = createRestart(parts.dialog, () => page.control({ action: 'restart' }));
  const drawReadings = () => {
    const shown = page.shown();
    const now = page.replayNow();
    render(drawClock(shown, now), parts.clock);
    const { status, toGo } = stripSentence(shown, now);
    // Written only when it says something new, or it would be read out twice a second.
    if (parts.status.textContent !== status) parts.status.textContent = status;
    parts.toGo.textContent = toGo;
    render(drawBar(shown.clock, now), parts.bar);
  };
  const draw = () => {
    const { clock } = page.shown();
    render(clock?.mode === 'replay' ? drawControls(clock, page, restart) : nothing, parts.controls);
    drawReadings();
  };
  page.watch(draw);
  setInterval(drawReadings, TICK_MS);
  draw();
}

type Frame = Readonly<Record<'clock' | 'controls' | 'status' | 'toGo' | 'bar', HTMLElement>> & {
  readonly dialog: HTMLDialogElement;
};

/** The parts that are drawn at a pace of their own. */
function drawFrame(root: HTMLElement): Frame {
  const make = (tag: string, className: string) => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
  const frame = {
    clock: make('div', 'clock'),
    controls: make('div', 'controls'),
    status: make('span', 'status'),
    toGo: make('span', 'to-go'),
    bar: make('div', 'story'),
    dialog: document.createElement('dialog'),
  };
  const sentence = make('p', 'sentence');
  frame.status.role = 'status';
  sentence.append(frame.status, ' ', frame.toGo);
  root.append(frame.clock, frame.controls, sentence, frame.bar, frame.dialog);
  return frame;
}

function drawClock({ clock }: Shown, now: number): TemplateResult {
  if (!clock) return html`<span class="date">Sundown sandbox</span>`;
  return html`
    <time datetime=${new Date(now).toISOString()}>
      <span class="date">${fullDayWords(now)}</span>
      <span class="time">${timeWords(now)}</span>
    </time>
    <span class="zone">UTC</span>
  `;
}
