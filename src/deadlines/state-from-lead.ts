import { agreeOnEnd } from './agree.ts';
import type { Claim } from './deadline.ts';
import type { Followed } from './followed.ts';
import { withFirstDay } from './last-word.ts';
import type { Lead } from './lead.ts';
import { stateOf } from './state-of.ts';

/** The state that what leads makes of what was known, without what stood before. */
export function stateFromLead(
  known: Followed | null,
  { claim, support, disputed }: Lead,
  at: string,
): Followed {
  const said = known === null ? claim : withFirstDay(claim, known);
  return {
    ...stateOf({ ...said, since: at }),
    status: statusFor(known, claim),
    history: [],
    support,
    disputed: [...disputed],
    held: null,
  };
}

/** That a date once moved stays worth saying, also when it is confirmed or has passed. */
function statusFor(known: Followed | null, claim: Claim): Claim['status'] {
  const { status } = claim;
  if (status === 'withdrawn' || status === 'reported' || claim.date === null || !known?.date) return status;
  const hasMoved = known.status === 'moved' || !agreeOnEnd(known, claim);
  return hasMoved && known.status !== 'withdrawn' && known.status !== 'reported' ? 'moved' : status;
}
