import { clocksOf, DAY, sinceMidnight } from './clocks-of.ts';
import { type DigestTime, weekdays } from './digest-time.ts';

/** Today's may be over, and the week's as well. */
const DAYS_AHEAD = 8;

/**
 * The first digest after an instant (pure). It comes once a day or week, also when the clocks change: of a time that
 * they show twice it takes the first.
 */
export function nextDigest(digest: DigestTime, after: Date): Date {
  const { dayAt, instantsOf } = clocksOf(digest.zone);
  const today = dayAt(after.getTime());
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = today + ahead * DAY;
    const [instant = 0] = instantsOf(day + sinceMidnight(digest.at));
    if (isItsDay(digest, day) && instant > after.getTime()) return new Date(instant);
  }
  throw new Error(`there is no ${digest.at} in ${digest.zone} after ${after.toISOString()}`);
}

function isItsDay(digest: DigestTime, day: number): boolean {
  return digest.every === 'day' || weekdays[new Date(day).getUTCDay()] === digest.on;
}
