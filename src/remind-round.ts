import { type LadderAlert, ladderAlerts } from './alerts/ladder-alerts.ts';
import type { Product } from './discord/command.ts';

type RemindParts = {
  readonly products: readonly Product[];
  readonly now: () => Date;
  readonly isTold: (alertId: string) => boolean;
  /** Owes a reminder to everyone who made one of its choices. */
  readonly remind: (due: LadderAlert) => Promise<void>;
};

/**
 * Owes every reminder that is due and was not told yet. This is the one place where reminders are handed over, and
 * so the place for quiet hours, once there are some.
 */
export async function remindRound({ products, now, isTold, remind }: RemindParts): Promise<void> {
  const due = products.flatMap(({ pack, deadlines }) => ladderAlerts(pack.id, deadlines(), now()));
  for (const one of due.filter(({ alert }) => !isTold(alert.id))) await remind(one);
}
