import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import type { ClockView, SceneView } from '../../show-view.ts';
import { drawIcon } from '../draw-icon.ts';
import { fullDayWords } from '../words/day-words.ts';
import { storyPosition } from './story-position.ts';

/** How much of the story is told, with a mark for each scene, and all scenes as a list on request. */
export function drawBar(clock: ClockView | null, now: number): TemplateResult | typeof nothing {
  if (!clock || clock.mode === 'live') return nothing;
  const { scenes } = clock;
  const told = scenes.filter(({ past }) => past).length;
  return html`
    <div class="bar">
      <progress aria-label="How much of the story is told" .value=${storyPosition(scenes, now)}></progress>
      <div class="marks" aria-hidden="true">${scenes.map(drawMark)}</div>
    </div>
    <button type="button" class="plain" popovertarget="scenes" title="All events">
      ${drawIcon('story')} <span class="visually-hidden">All events: </span>${told} of ${scenes.length}
    </button>
    <div id="scenes" popover role="dialog" aria-labelledby="scenes-title">
      <h2 id="scenes-title">The story</h2>
      <ol tabindex="0" aria-labelledby="scenes-title">${scenes.map((scene, index) => drawScene(scene, index === told))}</ol>
    </div>
  `;
}

function drawMark(scene: SceneView): TemplateResult {
  return html`<span class=${classMap({ mark: true, past: scene.past })} title=${sceneWords(scene)}></span>`;
}

function drawScene({ at, title, past }: SceneView, isNext: boolean): TemplateResult {
  const state = past ? 'told' : isNext ? 'next' : 'to come';
  return html`
    <li class=${classMap({ past, next: isNext })} aria-current=${isNext ? 'step' : nothing}>
      <time datetime=${at}>${fullDayWords(Date.parse(at))}</time>
      <span>${title}</span>
      <span class="state">${state}</span>
    </li>
  `;
}

function sceneWords({ at, title }: SceneView): string {
  return `${fullDayWords(Date.parse(at))}: ${title}`;
}
