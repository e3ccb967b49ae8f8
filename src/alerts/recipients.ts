import type { LadderChoice } from '../deadlines/ladder.ts';
import type { Store } from '../store/open-store.ts';
import { openShelf } from '../store/shelf.ts';
import type { Alert } from './alert.ts';
import { type Recipient, recipientId, recipientSchema, wants } from './recipient.ts';

export type Recipients = {
  get(id: string): Recipient | undefined;
  inGuild(guildId: string): Recipient[];
  /** Adds or replaces. */
  save(recipient: Recipient): Promise<void>;
  remove(id: string): Promise<void>;
  /** Remembers or forgets why they can't be reached, unless they have left or set themselves up anew. */
  note(recipient: Recipient, trouble: Recipient['trouble']): Promise<void>;
  /** Ids of all to whom this alert is owed, channels before people; of a reminder, those who made one of the choices. */
  wanting(alert: Alert, choices?: ReadonlySet<LadderChoice>): string[];
  readonly size: number;
};

/** Everyone who asked to be told. 256 buckets keep a change small also with 10,000 of them. */
export async function openRecipients(store: Store): Promise<Recipients> {
  const shelf = await openShelf(store, { key: 'recipients', schema: recipientSchema, buckets: 256 });

  function wanting(alert: Alert, choices?: ReadonlySet<LadderChoice>): string[] {
    const found = [...shelf.values()].filter(
      (recipient) => wants(recipient, alert) && choices?.has(recipient.reminders) !== false,
    );
    const channels = found.filter(({ kind }) => kind === 'channel');
    const people = found.filter(({ kind }) => kind === 'person');
    return [...channels, ...people].map(recipientId);
  }

  return {
    get: (id) => shelf.get(id),
    inGuild: (guildId) =>
      [...shelf.values()].filter((one) => one.kind === 'channel' && one.guildId === guildId),
    save: (recipient) => shelf.put(new Map([[recipientId(recipient), recipient]])),
    remove: (id) => shelf.put(new Map([[id, null]])),
    async note(recipient, trouble) {
      const id = recipientId(recipient);
      const current = shelf.get(id);
      if (current?.since === recipient.since) await shelf.put(new Map([[id, { ...current, trouble }]]));
    },
    wanting,
    get size() {
      return shelf.size;
    },
  };
}
