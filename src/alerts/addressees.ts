import { addressedReminder, type PersonalReminders, personBehind } from './personal-reminders.ts';
import type { Recipient } from './recipient.ts';
import type { Recipients } from './recipients.ts';

/** Everyone to whom the outbox can owe something: subscribers, and the people behind personal reminders. */
export type Addressees = {
  get(to: string): Recipient | undefined;
  /** Remembers or forgets why they can't be reached. */
  note(to: string, recipient: Recipient, trouble: Recipient['trouble']): Promise<void>;
};

export function createAddressees(recipients: Recipients, reminders: PersonalReminders): Addressees {
  return {
    get(to) {
      const id = addressedReminder(to);
      if (id === null) return recipients.get(to);
      const reminder = reminders.get(id);
      return reminder && personBehind(reminder);
    },
    async note(to, recipient, trouble) {
      const id = addressedReminder(to);
      if (id === null) return recipients.note(recipient, trouble);
      const reminder = reminders.get(id);
      if (reminder?.since === recipient.since) await reminders.save([{ ...reminder, trouble }]);
    },
  };
}
