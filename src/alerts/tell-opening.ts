import type { Opening } from '../deadlines/openings.ts';
import type { Alert } from './alert.ts';
import { alertDigest } from './alert-digest.ts';
import { toldOf } from './told-of.ts';

/** That a window opens is as loud as the words that say so. */
export function tellOpening(packId: string, { provider, date, dueAt, deadlines }: Opening): Alert {
  const isOfficial = deadlines.some(({ opens }) => opens?.evidence.tier === 'official');
  return {
    kind: 'opened',
    id: `opened-${alertDigest(packId, [provider, date])}`,
    packId,
    severity: isOfficial ? 'critical' : 'notice',
    at: dueAt,
    deadlines: deadlines.map(toldOf),
  };
}
