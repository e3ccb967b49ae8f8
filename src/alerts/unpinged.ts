import type { Addressed } from './posting.ts';

/** The same for somebody who chose no role. */
export function unpinged({ delivery, recipient }: Addressed): Addressed {
  return { delivery, recipient: recipient.kind === 'channel' ? { ...recipient, roleId: null } : recipient };
}
