import { html, nothing, type TemplateResult } from 'lit-html';
import type { EventView } from '../../state-view.ts';
import '../messages/live-time.ts';
import type { Page } from '../page.ts';
import { eventStatusWords, eventsInOrder } from './event-words.ts';

/** A server's scheduled events: when, where, and how they stand. */
export function drawEvents(events: readonly EventView[], page: Page): TemplateResult {
  return html`
    <h2 id="events-title">Events</h2>
    <ul class="events" aria-labelledby="events-title">${eventsInOrder(events).map((event) => drawEvent(event, page))}</ul>
  `;
}

function drawEvent(event: EventView, page: Page): TemplateResult {
  return html`
    <li>
      <h3 dir="auto">${event.name}</h3>
      <p><span class="status-${event.status}">${eventStatusWords[event.status]}</span> · ${drawMoment(event.startsAt, 'R', page)}</p>
      <p>${drawMoment(event.startsAt, 'f', page)}${event.endsAt === null ? nothing : html` to ${drawMoment(event.endsAt, 'f', page)}`}</p>
      ${event.location === '' ? nothing : html`<p dir="auto">Where: ${event.location}</p>`}
      ${event.description === '' ? nothing : html`<details><summary>About this event</summary><p dir="auto">${event.description}</p></details>`}
    </li>
  `;
}

function drawMoment(at: string, style: 'R' | 'f', page: Page): TemplateResult {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const reader = { locale: page.shown().state?.me.locale ?? navigator.language, zone };
  const moment = { seconds: Date.parse(at) / 1000, style, reader, now: page.replayNow };
  return html`<live-time .moment=${moment}></live-time>`;
}
