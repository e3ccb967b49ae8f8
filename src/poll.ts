import type { Alert } from './alerts/alert.ts';
import type { Ledger } from './deadlines/ledger.ts';
import { packLedger } from './deadlines/pack-ledger.ts';
import { decide } from './decide.ts';
import { afterFailure, afterReading, afterUnchanged, type Pace } from './feed/after-visit.ts';
import type { Fetcher } from './feed/fetcher.ts';
import { parseBody } from './feed/parse-body.ts';
import { neverVisited, type Visit } from './feed/visit.ts';
import { diff } from './news/diff.ts';
import type { Seen } from './news/seen.ts';
import type { Story } from './news/story.ts';
import type { Rec } from './store/record.ts';
import type { Shelf } from './store/shelf.ts';
import { type Watched, watchedKey } from './watched.ts';

export type PollParts = {
  readonly fetcher: Fetcher;
  readonly seen: (key: string) => Shelf<Seen>;
  readonly stories: Shelf<Story>;
  readonly ledger: (packId: string) => Rec<Ledger>;
  /** Puts an alert into the outbox for everyone who wants it. */
  readonly tell: (alert: Alert) => Promise<void>;
  readonly now: () => Date;
  readonly random: () => number;
};

/**
 * One source through the whole line. The order of writes is the promise of the program: first what must be told
 * (the outbox), then what it came from (stories, ledger), then that it was seen. A crash anywhere repeats the work
 * on the next visit and, ids being deterministic, tells nothing twice.
 */
export async function pollSource(
  watched: Watched,
  visit: Visit | undefined,
  parts: PollParts,
): Promise<Visit> {
  const { source, pack } = watched;
  const before = visit ?? neverVisited;
  const page = await parts.fetcher.fetch({ url: source.url, validators: before.validators });
  const pace: Pace = {
    now: parts.now(),
    random: parts.random,
    everyMs: source.every * 60_000,
    official: source.tier === 'official',
  };
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
  });
  if (reading.kind === 'blind') return afterFailure(before, { detail: reading.reason }, pace);

  const seen = parts.seen(watchedKey(watched));
  const ledger = parts.ledger(pack.id);
  const changes = diff((id) => seen.get(id), reading.items, pace.now);
  const decision = decide({
    watched,
    changes,
    sha256: page.hash,
    story: (id) => parts.stories.get(id),
    ledger: { ...packLedger(pack, pace.now), ...ledger.read() },
    silent: before.readAt === null && !appeared(before, watched),
    now: pace.now,
  });

  for (const alert of decision.alerts) await parts.tell(alert);
  await parts.stories.put(decision.stories);
  await ledger.update((stored) => withEvidence(stored, decision.ledger));
  await seen.put(changes.after);
  return afterReading(before, { ...page, ttlMs: reading.ttlMs }, pace);
}

/** A page that was watched while it did not exist: its appearance is the news, not a first reading. */
function appeared(before: Visit, { source }: Watched): boolean {
  return before.absent && source.form === 'page';
}

/** Only what was read is stored; what the pack has on record stays in the pack, where it can be put right. */
function withEvidence(stored: Ledger, next: Ledger): Ledger {
  const read = Object.entries(next).filter(([, deadline]) => deadline.evidence.quote !== null);
  const unchanged = read.every(([key, deadline]) => stored[key] === deadline);
  return unchanged && read.length === Object.keys(stored).length ? stored : Object.fromEntries(read);
}
