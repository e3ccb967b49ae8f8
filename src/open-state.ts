import { z } from 'zod';
import { type Action, actionSchema } from './alerts/action.ts';
import { type Outbox, openOutbox } from './alerts/outbox.ts';
import { openPersonalReminders, type PersonalReminders } from './alerts/personal-reminders.ts';
import { openPings, type Pings } from './alerts/pings.ts';
import { openRecipients, type Recipients } from './alerts/recipients.ts';
import { type Boards, openBoards } from './board/boards.ts';
import { openProgress, type Progress } from './checklist/progress.ts';
import { type Ledger, ledgerSchema } from './deadlines/ledger.ts';
import { type GuildRegistration, guildRegistrationSchema } from './discord/register-commands.ts';
import { visitSchema } from './feed/visit.ts';
import { allMigrations } from './migrations.ts';
import { type Aside, asideSchema } from './news/aside.ts';
import { type Seen, seenSchema } from './news/seen.ts';
import { openStories, type Stories } from './open-stories.ts';
import type { Visits } from './poll-round.ts';
import { openServerEvents, type ServerEventsShelf } from './server-events/open-server-events.ts';
import { migrate } from './store/migrate.ts';
import type { Store } from './store/open-store.ts';
import { openRecord, type Rec } from './store/record.ts';
import { openShelf, type Shelf } from './store/shelf.ts';
import { type Watched, watchedKey } from './watched.ts';

/** All that the bot remembers. docs/architecture.md lists the keys. */
export type State = {
  readonly visits: Rec<Visits>;
  readonly stories: Stories;
  readonly outbox: Outbox;
  readonly recipients: Recipients;
  readonly pings: Pings;
  readonly boards: Boards;
  readonly progress: Progress;
  readonly reminders: PersonalReminders;
  readonly serverEvents: ServerEventsShelf;
  readonly registered: Rec<string>;
  readonly registeredInGuild: Rec<GuildRegistration>;
  readonly actions: Rec<readonly Action[]>;
  seen(key: string): Shelf<Seen>;
  /** What each source showed last that is not about the closing. */
  aside(key: string): Rec<readonly Aside[]>;
  ledger(packId: string): Rec<Ledger>;
};

/** Few, since a reading that changed touches several of them. */
const SEEN_BUCKETS = 4;

/** Loads everything into memory; throws StoreError when anything stored can't be read or understood. */
export async function openState(store: Store, watched: readonly Watched[], now: () => Date): Promise<State> {
  await migrate(store, allMigrations([...new Set(watched.map(({ pack }) => pack.id))]));
  const seen = new Map<string, Shelf<Seen>>();
  const aside = new Map<string, Rec<readonly Aside[]>>();
  const ledgers = new Map<string, Rec<Ledger>>();
  for (const one of watched) {
    const key = watchedKey(one);
    seen.set(key, await openShelf(store, { key: `seen/${key}`, schema: seenSchema, buckets: SEEN_BUCKETS }));
    aside.set(key, await openRecord(store, { key: `aside/${key}`, schema: z.array(asideSchema), empty: [] }));
    const ledger = { key: `ledger/${one.pack.id}`, schema: ledgerSchema, empty: {} };
    if (!ledgers.has(one.pack.id)) ledgers.set(one.pack.id, await openRecord(store, ledger));
  }
  return {
    visits: await openRecord(store, { key: 'visits', schema: z.record(z.string(), visitSchema), empty: {} }),
    stories: await openStories(store),
    outbox: await openOutbox(store, now),
    recipients: await openRecipients(store),
    pings: await openPings(store, now),
    boards: await openBoards(store),
    progress: await openProgress(store),
    reminders: await openPersonalReminders(store),
    serverEvents: await openServerEvents(store),
    registered: await openRecord(store, { key: 'registered', schema: z.string(), empty: '' }),
    registeredInGuild: await openRecord(store, {
      key: 'registered-in-guild',
      schema: guildRegistrationSchema,
      empty: null,
    }),
    actions: await openRecord(store, { key: 'actions', schema: z.array(actionSchema), empty: [] }),
    aside: (key) => present(aside.get(key), key),
    seen: (key) => present(seen.get(key), key),
    ledger: (packId) => present(ledgers.get(packId), packId),
  };
}

function present<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`nothing was opened for ${key}`);
  return value;
}
