import type { Alert } from './alerts/alert.ts';
import type { Outbox } from './alerts/outbox.ts';
import type { Ledger, LedgerEvent } from './deadlines/ledger.ts';
import type { PageReading } from './deadlines/look-for-dates.ts';
import { overRecord, packLedger } from './deadlines/pack-ledger.ts';
import { decide } from './decide.ts';
import type { Found } from './find-reports.ts';
import type { Stories } from './open-stories.ts';
import type { Rec } from './store/record.ts';
import type { Watched } from './watched.ts';

export type TakeInParts = {
  readonly stories: Pick<Stories, 'put' | 'index'>;
  /** What was told, by the ids of alerts. */
  readonly outbox: Pick<Outbox, 'get'>;
  readonly ledger: (packId: string) => Rec<Ledger>;
  /** Puts an alert into the outbox for everyone who wants it. */
  readonly tell: (alert: Alert) => Promise<void>;
  /** Hears of what a reading changed in the ledger, told or not. */
  readonly onEvents: (watched: Watched, events: readonly LedgerEvent[]) => void;
};

type Reading = {
  readonly watched: Watched;
  readonly found: readonly Found[];
  /** The whole page; null for a feed. */
  readonly page: PageReading | null;
  readonly silent: boolean;
  readonly now: Date;
};

/** Decides what a reading means and stores it, in the order that survives a crash at any point. */
export async function takeIn({ watched, ...reading }: Reading, parts: TakeInParts): Promise<void> {
  const { pack } = watched;
  const ledger = parts.ledger(pack.id);
  const known = overRecord(packLedger(pack, reading.now), ledger.read());
  const told = parts.outbox.get;
  const decision = decide({ ...reading, packId: pack.id, stories: parts.stories.index, told, ledger: known });

  await parts.stories.put(decision.stories);
  for (const alert of decision.alerts) await parts.tell(alert);
  await parts.stories.put(decision.settled);
  await ledger.update((stored) => withChanges(stored, known, decision.ledger));
  parts.onEvents(watched, decision.events);
}

/** Only what was read is stored; what the pack has on record stays in the pack, where it can be put right. */
function withChanges(stored: Ledger, known: Ledger, next: Ledger): Ledger {
  const read = Object.entries(next).filter(([key, deadline]) => known[key] !== deadline);
  return read.length === 0 ? stored : { ...stored, ...Object.fromEntries(read) };
}
