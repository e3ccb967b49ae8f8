import type { Services } from '../command.ts';
import { UserError } from '../user-error.ts';

/** Deletes a reminder, if it is this person's own; effective at once, also for one that is on its way. */
export async function cancelReminder(userId: string, id: string, { reminders }: Services): Promise<string> {
  if (reminders.get(id)?.userId !== userId) {
    throw new UserError('You have no such reminder. `/remind list` shows those you have.');
  }
  await reminders.remove([id]);
  return 'Done: this reminder is deleted.';
}
