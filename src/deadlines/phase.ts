import type { Deadline } from './deadline.ts';
import { hasPassed } from './has-passed.ts';

/** How far a shutdown has come: nothing has a date, all dates lie ahead, some do, none does. */
export type Phase = 'undated' | 'countdown' | 'between' | 'aftermath';

/**
 * The phase by the dates of the product's own provider. A reseller's dates don't count, nor reports that nobody
 * official confirms, nor dates that were withdrawn.
 */
export function phaseOf(deadlines: readonly Deadline[], provider: string | undefined, now: Date): Phase {
  const ends = deadlines.filter((one) => one.provider === provider && isOfficialEnd(one));
  const passed = ends.filter((one) => hasPassed(one, now)).length;
  if (ends.length === 0) return 'undated';
  if (passed === 0) return 'countdown';
  return passed < ends.length ? 'between' : 'aftermath';
}

function isOfficialEnd({ date, status }: Deadline): boolean {
  if (status === 'reported' || status === 'withdrawn') return false;
  return date !== null || status === 'passed';
}
