import type { Alert } from './alerts/alert.ts';
import type { Ledger, LedgerEvent } from './deadlines/ledger.ts';
import { overRecord, packLedger } from './deadlines/pack-ledger.ts';
import { decide } from './decide.ts';
import { afterFailure, afterReading, afterUnchanged, type Pace } from './feed/after-visit.ts';
import type { Fetcher } from './feed/fetcher.ts';
import { parseBody } from './feed/parse-body.ts';
import type { MadeItems } from './feed/to-items.ts';
import { neverVisited, type Visit } from './feed/visit.ts';
import { type Found, findReports } from './find-reports.ts';
import { diff } from './news/diff.ts';
import type { Seen } from './news/seen.ts';
import type { Stories } from './open-stories.ts';
import type { OneAtATime } from './store/one-at-a-time.ts';
import type { Rec } from './store/record.ts';
import type { Shelf } from './store/shelf.ts';
import { type Watched, watchedKey } from './watched.ts';

export type PollParts = {
  readonly fetcher: Fetcher;
  readonly seen: (key: string) => Shelf<Seen>;
  /** What the last reading of each source was made of. Set once a reading is stored, since it is not looked at again. */
  readonly made: Map<string, MadeItems>;
  readonly stories: Pick<Stories, 'put' | 'index'>;
  readonly ledger: (packId: string) => Rec<Ledger>;
  /** One reading is taken in after the other: two that say the same at once are one event. */
  readonly inTurn: OneAtATime;
  /** Puts an alert into the outbox for everyone who wants it. */
  readonly tell: (alert: Alert) => Promise<void>;
  /** Hears of what a reading changed in the ledger, told or not. */
  readonly onEvents: (watched: Watched, events: readonly LedgerEvent[]) => void;
  readonly now: () => Date;
  readonly random: () => number;
};

/**
 * One source through the whole line. The order of writes is the promise of the program: first the stories, which
 * say what is owed, then the alerts (the outbox), then the ledger, then that it was seen. A crash anywhere repeats the work
 * on the next visit and, ids being deterministic, tells nothing twice.
 */
export async function pollSource(
  watched: Watched,
  visit: Visit | undefined,
  parts: PollParts,
): Promise<Visit> {
  const { source } = watched;
  const key = watchedKey(watched);
  const before = visit ?? neverVisited;
  const pace: Pace = {
    now: parts.now(),
    random: parts.random,
    everyMs: source.every * 60_000,
    official: source.tier === 'official',
  };
  const page = await parts.fetcher.fetch({ url: source.url, validators: before.validators });
  if (page.kind === 'failed') return afterFailure(before, page, pace);
  if (page.kind === 'unchanged' || page.hash === before.hash) return afterUnchanged(before, page, pace);

  const reading = await parseBody({
    body: page.body,
    contentType: page.contentType,
    form: source.form,
    url: source.url,
    sourceId: source.id,
    markers: source.markers,
    bytes: source.bytes,
    ignoreLines: source.ignore_lines,
    known: parts.made.get(key) ?? new Map(),
  });
  if (reading.kind === 'blind') return afterFailure(before, { detail: reading.reason }, pace);

  const changes = diff((id) => parts.seen(key).get(id), reading.items, pace.now);
  const silent = before.readAt === null && !appeared(before, watched);
  const found = findReports({ watched, changes, sha256: page.hash, now: pace.now, first: silent });
  if (found.length > 0) await parts.inTurn(() => takeIn({ watched, found, silent, now: pace.now }, parts));
  await parts.seen(key).put(changes.after);
  parts.made.set(key, reading.made);
  return afterReading(before, { ...page, ttlMs: reading.ttlMs }, pace);
}

type Reading = {
  readonly watched: Watched;
  readonly found: readonly Found[];
  readonly silent: boolean;
  readonly now: Date;
};

/** Decides what a reading means and stores it, in the order that survives a crash at any point. */
async function takeIn({ watched, ...reading }: Reading, parts: PollParts): Promise<void> {
  const { source, pack } = watched;
  const ledger = parts.ledger(pack.id);
  const known = overRecord(packLedger(pack, reading.now), ledger.read());
  const stories = parts.stories.index;
  const onePage = source.form === 'page';
  const decision = decide({ ...reading, packId: pack.id, onePage, stories, ledger: known });

  await parts.stories.put(decision.stories);
  for (const alert of decision.alerts) await parts.tell(alert);
  await parts.stories.put(decision.settled);
  await ledger.update((stored) => withChanges(stored, known, decision.ledger));
  parts.onEvents(watched, decision.events);
}

/** A page that was watched while it did not exist: its appearance is the news, not a first reading. */
function appeared(before: Visit, { source }: Watched): boolean {
  return before.absent && source.form === 'page';
}

/** Only what was read is stored; what the pack has on record stays in the pack, where it can be put right. */
function withChanges(stored: Ledger, known: Ledger, next: Ledger): Ledger {
  const read = Object.entries(next).filter(([key, deadline]) => known[key] !== deadline);
  return read.length === 0 ? stored : { ...stored, ...Object.fromEntries(read) };
}
