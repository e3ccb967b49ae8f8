import type { Delivery } from './delivery.ts';
import type { Recipient } from './recipient.ts';
import type { Timing } from './timing.ts';
import type { Urgency } from './urgency.ts';

/** A delivery that is due, with what decides when and how it goes out. */
export type Owed = {
  readonly delivery: Delivery;
  readonly recipient: Recipient;
  readonly urgency: Urgency;
};

/** The same with what was decided. */
export type Judged = Owed & {
  readonly when: Timing['kind'];
  readonly late: boolean;
  /** What held it when it came. */
  readonly heldBy: Extract<Timing, { kind: 'held' }>['by'] | null;
};

export function isReminder({ delivery: { alert } }: Pick<Owed, 'delivery'>): boolean {
  return alert.kind === 'reminder' || alert.kind === 'passed' || alert.kind === 'personal';
}
