import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type ClockView, speeds } from '../../show-view.ts';
import { drawIcon, type IconName } from '../draw-icon.ts';
import type { Page } from '../page.ts';
import { speedWords } from './speed-words.ts';

/** Pause, speed, the next event, and the start. */
export function drawControls(clock: ClockView, page: Page, restart: () => void): TemplateResult {
  const next = clock.scenes.find(({ past }) => !past);
  const control = (action: 'play' | 'pause' | 'next') => () => void page.control({ action });
  const hasBegun = clock.scenes.some(({ past }) => past);
  return html`
    ${clock.paused ? drawButton('play', 'Play', control('play')) : drawButton('pause', 'Pause', control('pause'))}
    ${drawSpeed(clock.speed, page)}
    <button type="button" class="next" ?disabled=${!next} @click=${control('next')}>
      ${drawIcon('next')} <span class="label">Next event${next ? ':' : ''}</span> <span class="title">${next?.title}</span>
    </button>
    ${drawButton('again', 'Start again', hasBegun ? restart : () => void page.control({ action: 'restart' }))}
  `;
}

function drawButton(icon: IconName, label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" title=${label} @click=${onClick}>${drawIcon(icon)} <span class="label">${label}</span></button>`;
}

function drawSpeed(chosen: number, page: Page): TemplateResult {
  const choose = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement)
      void page.control({ action: 'speed', speed: Number(target.value) });
  };
  return html`
    <select aria-label="Speed" .value=${live(String(chosen))} @change=${choose}>
      ${speeds.map((speed) => html`<option value=${speed} ?selected=${speed === chosen}>${speedWords(speed)}</option>`)}
    </select>
  `;
}
