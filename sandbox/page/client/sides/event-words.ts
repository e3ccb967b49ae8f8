import type { EventView } from '../../state-view.ts';

/** How a scheduled event stands. */
export const eventStatusWords: Readonly<Record<EventView['status'], string>> = {
  scheduled: 'Scheduled',
  active: 'Happening now',
  completed: 'Over',
  canceled: 'Canceled',
};

/** Those that go on or are still to come first, then by their start. */
export function eventsInOrder(events: readonly EventView[]): readonly EventView[] {
  const isOpen = ({ status }: EventView) => status === 'active' || status === 'scheduled';
  return events.toSorted(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || Date.parse(a.startsAt) - Date.parse(b.startsAt),
  );
}
