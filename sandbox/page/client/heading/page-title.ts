import type { Shown } from '../page.ts';
import { placeOf } from '../sides/place-of.ts';
import { sumBadges } from '../words/badge-words.ts';

/** What the browser's tab says: pings that wait, and the open channel. */
export function pageTitle({
  state,
  channelId,
  unread,
}: Pick<Shown, 'state' | 'channelId' | 'unread'>): string {
  const { pings } = sumBadges(Object.values(unread));
  const place = state ? placeOf(state, channelId) : null;
  const channel = place && place.kind !== 'nowhere' ? `${place.channel.name} · ` : '';
  return `${pings > 0 ? `(${pings}) ` : ''}${channel}Sundown sandbox`;
}
