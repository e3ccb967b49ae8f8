import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { HOUR_RUNG, rungsOf } from '../deadlines/ladder.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { foreignText } from './foreign-text.ts';

const DAY_SECONDS = 86_400;
const REFRESH_SECONDS = 3600;

/**
 * The events as an iCalendar file (RFC 5545), the same bytes for the same events. Without events it is a calendar
 * without any, which the RFC does not foresee and calendars take: who subscribed early must not meet an error.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    prodId: '//Sundown//Deadlines//EN',
    // The library leaves this one as it is.
    name: foreignText(name, 100).replaceAll(/[\\;,]/g, '\\$&'),
    ttl: REFRESH_SECONDS,
  });
  for (const event of events.toSorted(byTime)) calendar.createEvent(toEvent(event));
  // The library leaves out the last line's end.
  return `${calendar.toString()}\r\n`;
}

function toEvent({ uid, when, stamp, status, url, ...event }: CalendarEvent) {
  return {
    id: uid,
    sequence: event.sequence,
    stamp,
    lastModified: stamp,
    start: startOf(when),
    allDay: when.kind === 'day',
    status: ICalEventStatus[status],
    summary: event.summary,
    description: event.description,
    ...(url === null ? {} : { url }),
    categories: event.categories.map((name) => ({ name })),
    // A deadline takes up nobody's day.
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: status === 'CANCELLED' ? [] : alarms(when, event.summary),
  };
}

/** The library reads a whole day in UTC as long as no zone is set, so a day stays that day. */
function startOf(when: CalendarEvent['when']): Date {
  return when.kind === 'day' ? new Date(`${when.date}T00:00:00Z`) : when.at;
}

function alarms(when: CalendarEvent['when'], summary: string) {
  return rungsOf('all', when.kind === 'day' ? 'day' : 'minute').map((rung) => ({
    type: ICalAlarmType.display,
    trigger: Math.round(rung * DAY_SECONDS),
    description: `${summary}: ${leftWords(rung)}`,
  }));
}

function leftWords(rung: number): string {
  if (rung === HOUR_RUNG) return 'one hour left';
  return rung === 1 ? 'one day left' : `${rung} days left`;
}

function byTime(a: CalendarEvent, b: CalendarEvent): number {
  return startOf(a.when).getTime() - startOf(b.when).getTime() || (a.uid < b.uid ? -1 : 1);
}
