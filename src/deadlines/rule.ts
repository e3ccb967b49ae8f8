import type { Claim, Evidence } from './deadline.ts';
import { keepClaims } from './keep-claims.ts';
import { follow, type Learned, type Ledger, type Subject } from './ledger.ts';
import type { Ruling } from './rulings.ts';

export type Decided = Pick<Claim, 'date' | 'precision' | 'status'> &
  Ruling['ruling'] & { readonly at: string; readonly evidence: Evidence };

/** Takes an operator's ruling into the ledger, which stays as it is when the ruling is in it already. */
export function rule(ledger: Ledger, about: Subject, ruling: Ruling): Learned {
  const known = ledger[about.key]?.claims ?? [];
  const kept = keepClaims(known, [ruling]);
  if (kept === known) return { ledger, events: [] };
  return follow(ledger, new Map([[about.key, kept]]), new Map([[about.key, about]]));
}

/** The claim by which a decision stands in the ledger. Who made it is for the operators' log alone. */
export function rulingOf({ kind, reason, insteadOf, ...stated }: Decided): Ruling {
  return {
    by: { source: 'operator', outlet: 'operator', site: null, provider: null, stands: true },
    onRecord: false,
    ...stated,
    note: null,
    doubt: null,
    ruling: { kind, reason, insteadOf },
  };
}
