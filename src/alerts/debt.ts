import type { Alert } from './alert.ts';
import { type Delivery, type Place, untried } from './delivery.ts';

/** An alert with all to whom it is owed; of a correction, which deliveries were wrong, by recipient. */
export type Debt = {
  readonly alert: Alert;
  readonly to: readonly string[];
  readonly corrects?: ReadonlyMap<string, readonly Place[]> | undefined;
};

/** What it owes to each of them, untried. */
export function deliveriesOf({ alert, to, corrects }: Debt): Delivery[] {
  return to.map((id, position) => ({ ...untried(id, corrects?.get(id)), alert, position }));
}
