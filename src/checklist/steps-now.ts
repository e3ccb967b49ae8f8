import type { Deadline } from '../deadlines/deadline.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import type { Pack, Step } from '../pack/pack.ts';

/** The steps that were known at `now` and still, or already, make sense; in the pack's order. */
export function stepsNow(pack: Pack, deadlines: readonly Deadline[], now: Date): Step[] {
  const today = now.toISOString().slice(0, 10);
  const provider = pack.providers[0]?.id;
  return pack.checklist.filter(({ known_since, when, surface }) => {
    if (known_since > today) return false;
    if (when === 'always') return true;
    const ends = deadlines.filter((one) => one.provider === provider && one.surface === surface);
    return hasEnded(ends, now) === (when === 'after');
  });
}

/** Where one region goes on, the surface does. */
function hasEnded(ends: readonly Deadline[], now: Date): boolean {
  return ends.length > 0 && ends.every((one) => hasPassed(one, now));
}
