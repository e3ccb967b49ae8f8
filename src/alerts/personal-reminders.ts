import { type PersonalReminder, personalReminderSchema } from '../deadlines/personal-reminder.ts';
import type { Store } from '../store/open-store.ts';
import { openShelf } from '../store/shelf.ts';
import type { Recipient } from './recipient.ts';

export type PersonalReminders = {
  get(id: string): PersonalReminder | undefined;
  values(): IterableIterator<PersonalReminder>;
  /** Those of one person, in the order in which they were asked for. */
  of(userId: string): PersonalReminder[];
  /** Adds or replaces. */
  save(reminders: readonly PersonalReminder[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};

const BUCKETS = 64;
const PREFIX = 'reminder-';

/** What people asked to be reminded of, each in a record of its own. */
export async function openPersonalReminders(store: Store): Promise<PersonalReminders> {
  const shelf = await openShelf(store, {
    key: 'reminders',
    schema: personalReminderSchema,
    buckets: BUCKETS,
  });
  return {
    get: (id) => shelf.get(id),
    values: () => shelf.values(),
    of: (userId) =>
      [...shelf.values()]
        .filter((one) => one.userId === userId)
        .sort((a, b) => a.since.localeCompare(b.since)),
    save: (reminders) => shelf.put(new Map(reminders.map((one) => [one.id, one]))),
    remove: (ids) => shelf.put(new Map(ids.map((id) => [id, null]))),
  };
}

/** The id by which the outbox owes a personal reminder: it is to one reminder's person, not to a subscriber. */
export function reminderAddress(id: string): string {
  return `${PREFIX}${id}`;
}

/** The reminder that an address of the outbox stands for; null for other recipients. */
export function addressedReminder(to: string): string | null {
  return to.startsWith(PREFIX) ? to.slice(PREFIX.length) : null;
}

/**
 * The person behind a reminder, as the one to whom it is delivered. What somebody asked to be told at a time is not
 * gathered for another.
 */
export function personBehind({ userId, channelId, since, trouble, quiet }: PersonalReminder): Recipient {
  return {
    kind: 'person',
    userId,
    channelId,
    topics: ['deadlines'],
    minimum: 'notice',
    reminders: 'none',
    quiet,
    digest: null,
    since,
    trouble,
  };
}
