import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import type { SourceView } from '../../show-view.ts';
import { sourceWords, tierWords } from './source-words.ts';

/** What the bot reads, and how fresh that is. */
export function drawSources(sources: readonly SourceView[], now: number): TemplateResult {
  return html`
    <h2 id="sources-title">Sources</h2>
    ${sources.length === 0 ? html`<p class="faint">The bot has not said yet what it reads.</p>` : nothing}
    <ul aria-labelledby="sources-title">${sources.map((source) => drawSource(source, now))}</ul>
  `;
}

function drawSource(source: SourceView, now: number): TemplateResult {
  const isBlind = source.blind !== null;
  return html`
    <li class=${classMap({ blind: isBlind })}>
      <p>
        ${isBlind ? html`<span class="tone" aria-hidden="true">!</span>` : nothing}
        <span class="name" dir="auto">${source.name}</span>
        <span class="tier">${tierWords(source.tier)}</span>
      </p>
      <p class="faint">${sourceWords(source, now).join(' · ')}</p>
    </li>
  `;
}
