import { calendarEvent } from './calendar-event.ts';
import type { Published } from './published.ts';
import { writeCalendar } from './write-calendar.ts';

/** Every deadline that has or had a day, as one calendar. */
export function calendar(published: readonly Published[]): string {
  const events = published.flatMap(({ pack, deadlines }) =>
    deadlines.flatMap((deadline) => calendarEvent(pack, deadline) ?? []),
  );
  const names = published.map(({ pack }) => pack.product.name).join(', ');
  return writeCalendar(`${names}: what ends when`, events);
}
