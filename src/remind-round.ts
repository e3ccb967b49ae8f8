import type { Alert } from './alerts/alert.ts';
import type { Debt } from './alerts/debt.ts';
import { ladderAlerts } from './alerts/ladder-alerts.ts';
import { personalWork } from './alerts/personal-alerts.ts';
import { type PersonalReminders, reminderAddress } from './alerts/personal-reminders.ts';
import type { LadderChoice } from './deadlines/ladder.ts';
import type { Product } from './discord/command.ts';

type RemindParts = {
  readonly products: readonly Pick<Product, 'pack' | 'deadlines'>[];
  readonly reminders: Pick<PersonalReminders, 'values' | 'remove'>;
  readonly now: () => Date;
  readonly isTold: (alertId: string) => boolean;
  /** Everyone who made one of these choices and is to be reminded. */
  readonly reminded: (alert: Alert, choices: ReadonlySet<LadderChoice>) => readonly string[];
  /** Owes all of them at once, so that what comes late can go out together. */
  readonly owe: (debts: readonly Debt[]) => Promise<unknown>;
};

/** Owes every reminder that is due and was not told yet, and lets go of personal ones that are long over. */
export async function remindRound(parts: RemindParts): Promise<void> {
  const { products, now, isTold } = parts;
  const known = products.map(({ pack, deadlines }) => ({ packId: pack.id, deadlines: deadlines() }));
  const ladder = known.flatMap(({ packId, deadlines }) => ladderAlerts(packId, deadlines, now()));
  const byName = new Map(
    known.flatMap(({ packId, deadlines }) => deadlines.map((one) => [`${packId} ${one.key}`, one])),
  );
  const find = (packId: string, key: string) => byName.get(`${packId} ${key}`);
  const { owed, over } = personalWork(parts.reminders.values(), find, now());
  const debts = [
    ...ladder.map(({ alert, choices }) => ({ alert, to: () => parts.reminded(alert, choices) })),
    ...owed.map(({ alert, reminder }) => ({ alert, to: () => [reminderAddress(reminder.id)] })),
  ];
  const fresh = debts.filter(({ alert }) => !isTold(alert.id));
  if (fresh.length > 0) await parts.owe(fresh.map(({ alert, to }) => ({ alert, to: to() })));
  if (over.length > 0) await parts.reminders.remove(over);
}
