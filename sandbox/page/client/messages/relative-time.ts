const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.4375 * DAY;
const YEAR = 12 * MONTH;

/** Discord goes on to the next unit a little early: 45 seconds are a minute, 22 hours are a day. */
const steps = [
  { below: 45 * SECOND, unit: 'second', size: SECOND },
  { below: 45 * MINUTE, unit: 'minute', size: MINUTE },
  { below: 22 * HOUR, unit: 'hour', size: HOUR },
  { below: 26 * DAY, unit: 'day', size: DAY },
  { below: 11 * MONTH, unit: 'month', size: MONTH },
  { below: Number.POSITIVE_INFINITY, unit: 'year', size: YEAR },
] as const;

// As with moments, making a formatter takes far longer than using it, and thousands may run at once.
const formatters = new Map<string, Intl.RelativeTimeFormat>();

/** How far a moment is from now: "in 3 days", "2 hours ago". */
export function relativeTime(milliseconds: number, now: number, locale: string): string {
  const distance = milliseconds - now;
  const far = Math.abs(distance);
  const step = steps.find(({ below }) => far < below) ?? steps[5];
  const least = step.unit === 'second' ? 0 : 1;
  const count = Math.max(least, Math.round(far / step.size));
  return formatterFor(locale).format(distance < 0 ? -count : count, step.unit);
}

function formatterFor(locale: string): Intl.RelativeTimeFormat {
  const known = formatters.get(locale);
  if (known) return known;
  const made = new Intl.RelativeTimeFormat(locale);
  formatters.set(locale, made);
  return made;
}
