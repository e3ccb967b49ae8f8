const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is offered for how long before a date to be reminded. */
export const LEAD_TIMES: readonly string[] = ['30 days', '7 days', '3 days', '1 day', '1 hour'];

const SHORTEST = HOUR;
const LONGEST = 366 * DAY;
const UNITS: Readonly<Record<string, number>> = { hour: HOUR, day: DAY, week: 7 * DAY };
const FORM = /^(\d{1,4}) ?(hour|day|week)s?$/;

export type LeadTime =
  | { readonly kind: 'known'; readonly ms: number }
  | { readonly kind: 'unclear' }
  /** Shorter than an hour or longer than a year. */
  | { readonly kind: 'outside' };

/** Reads "36 hours", "7 days" or "2 weeks": one whole number and one unit, nothing else. */
export function readLeadTime(text: string): LeadTime {
  const [, count, unit] = FORM.exec(text.trim().toLowerCase()) ?? [];
  const unitMs = unit === undefined ? undefined : UNITS[unit];
  if (count === undefined || unitMs === undefined) return { kind: 'unclear' };
  const ms = Number(count) * unitMs;
  return ms < SHORTEST || ms > LONGEST ? { kind: 'outside' } : { kind: 'known', ms };
}

/** "7 days", "36 hours". */
export function leadTimeWords(ms: number): string {
  const [count, unit] = ms % DAY === 0 ? [ms / DAY, 'day'] : [Math.round(ms / HOUR), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
