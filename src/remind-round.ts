import type { Alert } from './alerts/alert.ts';
import { type LadderAlert, ladderAlerts } from './alerts/ladder-alerts.ts';
import { personalWork } from './alerts/personal-alerts.ts';
import type { PersonalReminders } from './alerts/personal-reminders.ts';
import type { PersonalReminder } from './deadlines/personal-reminder.ts';
import type { Product } from './discord/command.ts';

type RemindParts = {
  readonly products: readonly Product[];
  readonly reminders: Pick<PersonalReminders, 'values' | 'remove'>;
  readonly now: () => Date;
  readonly isTold: (alertId: string) => boolean;
  /** Owes a reminder to everyone who made one of its choices. */
  readonly remind: (due: LadderAlert) => Promise<void>;
  /** Owes a personal reminder to its person. */
  readonly remindPerson: (alert: Alert, reminder: PersonalReminder) => Promise<void>;
};

/**
 * Owes every reminder that is due and was not told yet, and lets go of personal ones that are long over. This is the
 * one place where reminders are handed over, and so the place for quiet hours, once there are some.
 */
export async function remindRound(parts: RemindParts): Promise<void> {
  const now = parts.now();
  const known = parts.products.map(({ pack, deadlines }) => ({ packId: pack.id, deadlines: deadlines() }));
  for (const due of known.flatMap(({ packId, deadlines }) => ladderAlerts(packId, deadlines, now))) {
    if (!parts.isTold(due.alert.id)) await parts.remind(due);
  }
  const byName = new Map(
    known.flatMap(({ packId, deadlines }) => deadlines.map((one) => [`${packId} ${one.key}`, one])),
  );
  const find = (packId: string, key: string) => byName.get(`${packId} ${key}`);
  const { owed, over } = personalWork(parts.reminders.values(), find, now);
  for (const { alert, reminder } of owed) {
    if (!parts.isTold(alert.id)) await parts.remindPerson(alert, reminder);
  }
  if (over.length > 0) await parts.reminders.remove(over);
}
