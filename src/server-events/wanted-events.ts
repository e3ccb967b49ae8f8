import { hash } from 'node:crypto';
import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineTime } from '../deadlines/deadline-time.ts';
import type { Pack } from '../pack/pack.ts';
import { eventText } from './event-text.ts';
import type { KeptEvent } from './server-event.ts';

const HOUR = 3_600_000;

/** An event as it shall stand in each server that asked for events. */
export type WantedEvent = {
  readonly packId: string;
  readonly keys: readonly string[];
  /** ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly name: string;
  readonly description: string;
  readonly location: string;
};

/**
 * The events of a pack, soonest first: one for each date and provider that is not over yet, as there is one alert for
 * them. A month gets none, since each of its days would be a guess, nor does what is merely reported or withdrawn.
 */
export function wantedEvents(pack: Pack, deadlines: readonly Deadline[], now: Date): WantedEvent[] {
  const dated = deadlines.filter(({ status }) => status !== 'withdrawn' && status !== 'reported');
  const groups = Map.groupBy(dated, ({ provider, date, time }) => [provider, date, time].join(' '));
  return [...groups.values()]
    .flatMap((group) => wantedEvent(pack, group) ?? [])
    .filter(({ endsAt }) => endsAt > now.toISOString())
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** Names all that an event says, so that a change of it is noticed and nothing else is. */
export function fingerprintOf(event: WantedEvent): string {
  return hash('sha256', JSON.stringify(event), 'base64url').slice(0, 16);
}

/** What is to be kept of an event that has just been written. */
export function keptEvent(id: string, wanted: WantedEvent): KeptEvent {
  const { packId, keys, startsAt, endsAt } = wanted;
  return { id, packId, keys: [...keys], startsAt, endsAt, written: fingerprintOf(wanted), removed: false };
}

function wantedEvent(pack: Pack, group: readonly Deadline[]): WantedEvent | null {
  const sorted = group.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const [first] = sorted;
  const span = first ? spanOf(first) : null;
  if (!first || !span) return null;
  return { packId: pack.id, keys: sorted.map(({ key }) => key), ...span, ...eventText(pack, sorted, first) };
}

/**
 * A day lasts from where it begins first on Earth to where it ends last, as for reminders, so that nobody is told too
 * late. A stated minute is the start; Discord demands an end as well, and an hour is the shortest that looks like one.
 */
function spanOf({ date, time }: Deadline): Pick<WantedEvent, 'startsAt' | 'endsAt'> | null {
  const end = deadlineTime(date, time);
  if (!end) return null;
  const last = end.first < end.last ? end.last : new Date(end.first.getTime() + HOUR);
  return { startsAt: end.first.toISOString(), endsAt: last.toISOString() };
}
