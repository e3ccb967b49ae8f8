import { html, nothing, type TemplateResult } from 'lit-html';
import { classMap } from 'lit-html/directives/class-map.js';
import type { ChannelView } from '../../state-view.ts';
import { drawIcon } from '../draw-icon.ts';
import { badgeWords, noBadge } from '../words/badge-words.ts';
import { channelKind } from '../words/channel-kind.ts';
import type { Around } from './around.ts';
import { drawEvents } from './draw-events.ts';
import type { Place } from './place-of.ts';

type KnownPlace = Exclude<Place, { readonly kind: 'nowhere' }>;

const CATEGORY = 4;

/** The channels of the place that is open, and what is planned there. */
export function drawChannels(place: KnownPlace, around: Around): TemplateResult {
  const title = place.kind === 'guild' ? place.guild.name : 'Direct messages';
  const channels = place.kind === 'guild' ? place.guild.channels : [place.channel];
  return html`
    <h2 id="place-title" dir="auto">${title}</h2>
    <ul class="channels" aria-labelledby="place-title">${channels.map((channel) => html`<li>${drawEntry(channel, around)}</li>`)}</ul>
    ${place.kind === 'guild' && place.guild.events.length > 0 ? drawEvents(place.guild.events, around) : nothing}
  `;
}

function drawEntry(channel: ChannelView, around: Around): TemplateResult {
  if (channel.type === CATEGORY) return html`<h3 class="category" dir="auto">${channel.name}</h3>`;
  const { words, opens } = channelKind(channel.type);
  return opens
    ? drawChannel(channel, around)
    : html`<p class="channel">${drawName(channel)}<span class="visually-hidden">, ${words}</span></p>`;
}

function drawChannel(channel: ChannelView, { page, open }: Around): TemplateResult {
  const { channelId, unread } = page.shown();
  const badge = unread[channel.id] ?? noBadge;
  const label = [channel.name, channelKind(channel.type).words, badgeWords(badge)].filter(
    (words) => words !== '',
  );
  const isOpen = channel.id === channelId;
  return html`
    <button type="button" class=${classMap({ channel: true, unread: badge.messages > 0 })} aria-label=${label.join(', ')} aria-current=${isOpen ? 'page' : nothing} @click=${() => open(channel.id)}>
      ${drawName(channel)}
      ${badge.pings > 0 ? html`<span class="badge" aria-hidden="true">${badge.pings}</span>` : nothing}
    </button>
  `;
}

function drawName({ name, type }: ChannelView): TemplateResult {
  return html`${drawIcon(channelKind(type).icon)} <span class="name" dir="auto">${name}</span>`;
}
