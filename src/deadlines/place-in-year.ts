import type { WrittenDate } from './find-dates.ts';

/** What tells the year of a date that is written without one. */
export type Anchors = {
  /** ISO 8601; when the text was published. */
  readonly published: string | null;
  /** A whole date elsewhere in the text that this one is told with. */
  readonly beside: PlainDate | null;
  /** The first day on which the end was known at all; nothing ended before. */
  readonly since: string | null;
};

export type PlainDate = { readonly year: number; readonly month: number; readonly day: number | null };
export type PlacedDate = { readonly date: string; readonly precision: 'day' | 'month' };

const DAY = 86_400_000;
/** An end still to come that was so many days ago when the text was published is next year's. */
const LATE = 120;
/** Published the evening before, somewhere. */
const SLACK = 2;

/** The date in full, or null when nothing tells what is missing. */
export function placeInYear(written: WrittenDate, anchors: Anchors, past: boolean): PlacedDate | null {
  if (written.kind !== 'date') return fromPublished(written, anchors.published);
  const { month, day } = written;
  const year = written.year ?? yearOf({ month, day }, anchors, past);
  return year === null || !isCalendarDay(year, month, day) ? null : textOf({ year, month, day });
}

function fromPublished(
  written: Exclude<WrittenDate, { kind: 'date' }>,
  published: string | null,
): PlacedDate | null {
  if (published === null) return null;
  const date = new Date(published);
  if (written.kind === 'month') {
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + written.ahead, 1));
    return textOf({ year: month.getUTCFullYear(), month: month.getUTCMonth() + 1, day: null });
  }
  const ahead = (written.weekday - date.getUTCDay() + 7) % 7;
  const then = new Date(date.getTime() + ahead * DAY);
  return textOf({ year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() });
}

type Undated = { readonly month: number; readonly day: number | null };

function yearOf(date: Undated, { published, beside, since }: Anchors, past: boolean): number | null {
  if (published !== null && !past) return firstAfter(date, published, LATE);
  if (published !== null && !isBefore(lastBefore(date, published), date, since))
    return lastBefore(date, published);
  if (since === null) return beside?.year ?? null;
  const earliest = firstAfter(date, since, date.day === null ? 31 : 0);
  return beside === null ? earliest : Math.max(beside.year, earliest);
}

function isBefore(year: number, date: Undated, since: string | null): boolean {
  return since !== null && instant(year, date) < Date.parse(since);
}

function firstAfter(date: Undated, from: string, slack: number): number {
  const earliest = Date.parse(from) - slack * DAY;
  const year = new Date(earliest).getUTCFullYear();
  return instant(year, date) >= earliest ? year : year + 1;
}

function lastBefore(date: Undated, from: string): number {
  const latest = Date.parse(from) + SLACK * DAY;
  const year = new Date(latest).getUTCFullYear();
  return instant(year, { ...date, day: date.day ?? 1 }) <= latest ? year : year - 1;
}

function instant(year: number, { month, day }: Undated): number {
  return Date.UTC(year, month - 1, day ?? 28);
}

function isCalendarDay(year: number, month: number, day: number | null): boolean {
  return day === null || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function textOf({ year, month, day }: PlainDate): PlacedDate {
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return { date: yearAndMonth, precision: 'month' };
  return { date: `${yearAndMonth}-${String(day).padStart(2, '0')}`, precision: 'day' };
}
