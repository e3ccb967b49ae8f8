import type { Delivery } from './delivery.ts';
import type { Outbox } from './outbox.ts';

/** How far an alert has come that is not delivered to everyone yet. */
export type FanOut = {
  readonly alert: Delivery['alert'];
  /** All to whom it was or is owed. */
  readonly total: number;
  readonly owed: number;
  /** Those of them that were tried in vain. */
  readonly late: number;
};

/** What is under way, the oldest first (pure). */
export function fanOuts({ pending, total }: Pick<Outbox, 'pending' | 'total'>): FanOut[] {
  const byAlert = Map.groupBy(pending(), ({ alert }) => alert.id);
  return [...byAlert.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const owed = [first, ...others];
      const late = owed.filter(({ attempts }) => attempts > 0).length;
      return { alert: first.alert, total: total(first.alert.id), owed: owed.length, late };
    })
    .sort((a, b) => a.alert.at.localeCompare(b.alert.at));
}
