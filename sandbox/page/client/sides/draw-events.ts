import { html, nothing, type TemplateResult } from 'lit-html';
import type { EventView } from '../../state-view.ts';
import { drawMarkup } from '../messages/draw-markup.ts';
import '../messages/live-time.ts';
import type { Reader } from '../messages/reader.ts';
import type { Around } from './around.ts';
import { eventStatusWords, eventsInOrder } from './event-words.ts';

/** A server's scheduled events: when, where, and how they stand. */
export function drawEvents(events: readonly EventView[], around: Around): TemplateResult {
  return html`
    <h2 id="events-title">Events</h2>
    <ul class="events" aria-labelledby="events-title">${eventsInOrder(events).map((event) => drawEvent(event, around))}</ul>
  `;
}

function drawEvent(event: EventView, around: Around): TemplateResult {
  return html`
    <li>
      <h3 dir="auto">${event.name}</h3>
      <p><span class="status-${event.status}">${eventStatusWords[event.status]}</span> · ${drawMoment(event.startsAt, 'R', around)}</p>
      <p>${drawMoment(event.startsAt, 'f', around)}${event.endsAt === null ? nothing : html` to ${drawMoment(event.endsAt, 'f', around)}`}</p>
      ${event.location === '' ? nothing : html`<p dir="auto">Where: ${event.location}</p>`}
      ${event.description.length === 0 ? nothing : drawDescription(event, around)}
    </li>
  `;
}

function drawDescription({ description }: EventView, around: Around): TemplateResult {
  const words = drawMarkup(description, { page: around.page, reader: readerOf(around) });
  return html`<details><summary>About this event</summary><div class="markup" dir="auto">${words}</div></details>`;
}

function drawMoment(at: string, style: 'R' | 'f', around: Around): TemplateResult {
  const now = around.page.replayNow;
  const moment = { seconds: Date.parse(at) / 1000, style, reader: readerOf(around), now };
  return html`<live-time .moment=${moment}></live-time>`;
}

function readerOf({ page, zone }: Around): Reader {
  return { locale: page.shown().state?.me.locale ?? navigator.language, zone };
}
