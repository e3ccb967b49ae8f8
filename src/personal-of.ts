import type { Alert } from './alerts/alert.ts';
import { deadlineOf } from './alerts/personal-alerts.ts';
import type { PersonalReminders } from './alerts/personal-reminders.ts';
import type { Personal } from './alerts/urgency.ts';
import type { Deadline } from './deadlines/deadline.ts';

/** Finds what a personal reminder is about, as it stands, by its alert, which says nothing of it. */
export function personalOf(
  reminders: Pick<PersonalReminders, 'get'>,
  deadline: (packId: string, key: string) => Deadline | undefined,
) {
  return (alert: Alert): Personal | null => {
    const reminder = alert.kind === 'personal' ? reminders.get(alert.reminderId) : undefined;
    return reminder ? { reminder, deadline: deadlineOf(reminder, deadline) } : null;
  };
}
