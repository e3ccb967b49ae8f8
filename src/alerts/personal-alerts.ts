import { hash } from 'node:crypto';
import type { Deadline } from '../deadlines/deadline.ts';
import { type PersonalDue, personalDue } from '../deadlines/personal-due.ts';
import type { PersonalReminder } from '../deadlines/personal-reminder.ts';
import type { Alert } from './alert.ts';

const DAY = 86_400_000;
/** How long a reminder is kept after its date: until then it can still be delivered, or its date can move. */
const KEPT = 30 * DAY;

type Found = (packId: string, key: string) => Deadline | undefined;
export type PersonalWork = {
  readonly owed: readonly { readonly alert: Alert; readonly reminder: PersonalReminder }[];
  /** Ids of reminders whose date is long over. */
  readonly over: readonly string[];
};

/** The personal reminders due at `now`, and those that have had their day (pure). */
export function personalWork(reminders: Iterable<PersonalReminder>, find: Found, now: Date): PersonalWork {
  const owed: { alert: Alert; reminder: PersonalReminder }[] = [];
  const over: string[] = [];
  for (const reminder of reminders) {
    const due = personalDue(reminder, deadlineOf(reminder, find));
    if (!due) continue;
    if (now.getTime() - due.span.last.getTime() > KEPT) over.push(reminder.id);
    else if (due.at <= now) owed.push({ alert: personalAlert(reminder, due), reminder });
  }
  return { owed, over };
}

/** The deadline that a reminder is about, as it stands. */
export function deadlineOf({ about }: PersonalReminder, find: Found): Deadline | undefined {
  return about.kind === 'deadline' ? find(about.packId, about.key) : undefined;
}

/** It names the reminder and says nothing of it: what a person asked for stays in their own record. */
function personalAlert(reminder: PersonalReminder, due: PersonalDue): Alert {
  const { id, about } = reminder;
  return {
    kind: 'personal',
    id: personalAlertId(reminder, due),
    packId: about.kind === 'deadline' ? about.packId : '',
    severity: 'major',
    at: due.at.toISOString(),
    reminderId: id,
  };
}

/** One for each date that a reminder counts to, so that it can be told again when the date moves. */
export function personalAlertId(
  { id, since }: Pick<PersonalReminder, 'id' | 'since'>,
  { date, time }: Pick<PersonalDue, 'date' | 'time'>,
): string {
  const when = time === undefined ? date : `${date}T${time}`;
  return `personal-${hash('sha256', JSON.stringify([id, since, when]), 'base64url').slice(0, 16)}`;
}
