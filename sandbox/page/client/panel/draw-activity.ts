import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ActivityView } from '../../show-view.ts';
import { dayWords, timeWords } from '../words/day-words.ts';
import { actorWords, newestFirst, toneWords } from './activity-words.ts';

/** What was done to the bot, and what it did about it. */
export function drawActivity(activity: readonly ActivityView[]): TemplateResult {
  return html`
    <h2 id="activity-title">What happened</h2>
    <div role="log" aria-labelledby="activity-title" tabindex="0">
      ${activity.length === 0 ? html`<p class="faint">Nothing yet.</p>` : nothing}
      <ol>${repeat(newestFirst(activity), ({ id }) => id, drawLine)}</ol>
    </div>
  `;
}

function drawLine({ at, from, tone, text, times }: ActivityView): TemplateResult {
  const moment = Date.parse(at);
  const told = toneWords[tone];
  return html`
    <li class=${classMap({ [tone]: true })}>
      <p class="faint">
        <span class="actor">${actorWords[from]}</span>
        <time datetime=${at}>${dayWords(moment)}, ${timeWords(moment)}</time>
      </p>
      <p>
        ${told ? html`<span class="tone" aria-hidden="true">${told.sign}</span><span class="visually-hidden">${told.words}</span>` : nothing}
        <span dir="auto">${text}</span>
        ${times > 1 ? html`<span class="times">×${times}<span class="visually-hidden"> times</span></span>` : nothing}
      </p>
    </li>
  `;
}
