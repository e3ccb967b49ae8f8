import type { QuietHours } from './quiet-hours.ts';
import { quietUntil } from './quiet-until.ts';

export type QuietLookup = typeof quietUntil;

/** `quietUntil` for many recipients: what was worked out for the same hours and instant is not worked out again. */
export function quietLookup(): QuietLookup {
  const known = new Map<string, Date | null>();
  return (quiet: QuietHours, now: Date) => {
    const key = [quiet.from, quiet.to, quiet.zone, now.getTime()].join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const until = quietUntil(quiet, now);
    known.set(key, until);
    return until;
  };
}
