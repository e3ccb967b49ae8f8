import { isAllToday } from './deadlines/is-all-today.ts';
import { isLookingFor } from './deadlines/look-for-dates.ts';
import { isSuspected } from './deadlines/said-again.ts';
import { afterFailure, afterReading, afterUnchanged, type Pace } from './feed/after-visit.ts';
import type { FetchOutcome } from './feed/fetch-outcome.ts';
import type { Fetcher } from './feed/fetcher.ts';
import { type ParseRequest, parseBody } from './feed/parse-body.ts';
import type { MadeItems } from './feed/to-items.ts';
import { neverVisited, type Visit } from './feed/visit.ts';
import { findReports } from './find-reports.ts';
import { leftAside } from './left-aside.ts';
import { type Aside, keepAside } from './news/aside.ts';
import { diff } from './news/diff.ts';
import type { Seen } from './news/seen.ts';
import { pageReading } from './page-reading.ts';
import type { OneAtATime } from './store/one-at-a-time.ts';
import type { Rec } from './store/record.ts';
import type { Shelf } from './store/shelf.ts';
import { type TakeInParts, takeIn } from './take-in.ts';
import { type Watched, watchedKey } from './watched.ts';

export type PollParts = TakeInParts & {
  readonly fetcher: Fetcher;
  readonly seen: (key: string) => Shelf<Seen>;
  readonly aside: (key: string) => Rec<readonly Aside[]>;
  /** What the last reading of each source was made of. Set once a reading is stored, since it is not looked at again. */
  readonly made: Map<string, MadeItems>;
  /** One reading is taken in after the other: two that say the same at once are one event. */
  readonly inTurn: OneAtATime;
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
  if (page.kind === 'unchanged' || page.hash === before.hash) {
    await takeInAgain(watched, before, parts);
    return afterUnchanged(before, page, pace);
  }

  const reading = await parseBody(requestFor(watched, page, parts));
  if (reading.kind === 'blind') return afterFailure(before, { detail: reading.reason }, pace);
  if (source.form === 'page' && isAllToday(reading.items, pace.now))
    return afterFailure(before, { detail: 'it gives the day of reading for nearly every date' }, pace);

  const changes = diff((id) => parts.seen(key).get(id), reading.items, pace.now);
  const silent = before.readAt === null && !appeared(before, watched);
  const found = findReports({ watched, changes, sha256: page.hash, now: pace.now, first: silent });
  const { items } = reading;
  const body = { items, sha256: page.hash, readBefore: before.readAt };
  const whole = pageReading({ watched, ...body, now: pace.now });
  if (found.length > 0 || whole)
    await parts.inTurn(() => takeIn({ watched, found, page: whole, silent, now: pace.now }, parts));
  const aside = leftAside({ watched, changes, found, now: pace.now });
  await parts.aside(key).update((before) => keepAside(before, aside));
  await parts.seen(key).put(changes.after);
  parts.made.set(key, reading.made);
  return afterReading(before, { ...page, ttlMs: reading.ttlMs }, pace);
}

/** A page that has not changed still says what was not believed, and still lacks what it lacked: both count. */
async function takeInAgain(watched: Watched, { readAt }: Visit, parts: PollParts): Promise<void> {
  const { source, pack } = watched;
  const ledger = parts.ledger(pack.id).read();
  if (!isLookingFor(source.id, ledger) && !isSuspected(source.id, ledger)) return;
  const now = parts.now();
  const page = pageReading({ watched, items: null, sha256: '', readBefore: readAt, now });
  await parts.inTurn(() => takeIn({ watched, found: [], page, silent: false, now }, parts));
}

type Fresh = Extract<FetchOutcome, { kind: 'fresh' }>;

/** Of a page all is read, since what it no longer says shows only in the whole. */
function requestFor({ source, ...rest }: Watched, page: Fresh, { made }: PollParts): ParseRequest {
  return {
    body: page.body,
    contentType: page.contentType,
    form: source.form,
    url: source.url,
    sourceId: source.id,
    markers: source.markers,
    bytes: source.bytes,
    ignoreLines: source.ignore_lines,
    known: source.form === 'page' ? new Map() : (made.get(watchedKey({ source, ...rest })) ?? new Map()),
  };
}

/** A page that was watched while it did not exist: its appearance is the news, not a first reading. */
function appeared(before: Visit, { source }: Watched): boolean {
  return before.absent && source.form === 'page';
}
