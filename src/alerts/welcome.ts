import type { Deadline } from '../deadlines/deadline.ts';
import type { Alert } from './alert.ts';
import { alertDigest } from './alert-digest.ts';
import { toldOf } from './told-of.ts';

/** The card "where things stand" that a new recipient gets once for each time they set themselves up. */
export function welcome(
  packId: string,
  recipient: { readonly id: string; readonly since: string },
  deadlines: readonly Deadline[],
): Alert {
  return {
    kind: 'state',
    id: `state-${alertDigest(packId, [recipient.id, recipient.since])}`,
    packId,
    severity: 'notice',
    at: recipient.since,
    deadlines: deadlines.map(toldOf),
  };
}
