import { type DatedClaim, dateGivenBy } from './date-given-by.ts';
import { type Deadline, deadlineKey, type Vanishing } from './deadline.ts';
import { isMissed } from './is-missed.ts';
import type { Learned, Ledger, LedgerEvent, Reading } from './ledger.ts';
import { stateOf } from './state-of.ts';
import { isSure } from './vanished.ts';

const HOUR = 3_600_000;

/** A good reading of a whole page. */
export type PageReading = {
  /** Id of its source. */
  readonly source: string;
  /** All that it states; null: it is the same as before, and so is what it states. */
  readonly stated: readonly Reading[] | null;
  /** Whether these words still stand on it, whatever is made of them. */
  readonly holds: (quote: string) => boolean;
  /** ISO 8601, when it was read before; null: never. */
  readonly readBefore: string | null;
  /** ISO 8601 */
  readonly at: string;
};

/**
 * Looks for the dates that a page gave before, and notes those that it no longer gives. They stand all the same: what
 * is absent is not withdrawn. Once a date has been absent from three readings, an hour or more apart, that is shown,
 * and is an event if nobody else of that rank gives it. A date that is there again is noted no more. The ledger
 * itself comes back when nothing has changed.
 */
export function lookForDates(ledger: Ledger, page: PageReading): Learned {
  const changed = new Map<string, Deadline>();
  const events: LedgerEvent[] = [];
  for (const deadline of Object.values(ledger)) {
    const before = noted(deadline, page.source);
    const after = vanishingAfter(before, deadline, page);
    if (after === before) continue;
    const noting = withNote(deadline, page.source, after);
    changed.set(deadline.key, noting);
    if (after && isSure(after) && isMissed(noting, after, page.at))
      events.push({ kind: 'vanished', before: stateOf(deadline), after: noting, nth: 1, vanishing: after });
  }
  return changed.size === 0
    ? { ledger, events }
    : { ledger: { ...ledger, ...Object.fromEntries(changed) }, events };
}

/** Whether a reading that is the same as the one before may still tell something: a date is absent, but not for long. */
export function isLookingFor(source: string, ledger: Ledger): boolean {
  return Object.values(ledger).some((deadline) => {
    const note = noted(deadline, source);
    return note !== undefined && !isSure(note);
  });
}

function noted({ vanished = [] }: Deadline, source: string): Vanishing | undefined {
  return vanished.find((one) => one.source === source);
}

function vanishingAfter(
  before: Vanishing | undefined,
  deadline: Deadline,
  page: PageReading,
): Vanishing | undefined {
  const given = dateGivenBy(page.source, deadline);
  if (!given || isGiven(given, deadline, page)) return page.stated === null ? before : undefined;
  if (!before || before.date !== given.date) return page.stated === null ? before : firstWithout(given, page);
  const isCounted = Date.parse(page.at) - Date.parse(before.without.at(-1) ?? '') < HOUR;
  return isCounted || isSure(before) ? before : { ...before, without: [...before.without, page.at] };
}

/** Any date: another one is a move, which is seen elsewhere. Or the very words, should a newer version read less in them. */
function isGiven({ evidence }: DatedClaim, { key }: Deadline, { stated, holds }: PageReading): boolean {
  if (stated === null) return false;
  const isStated = stated.some(
    (one) => deadlineKey(one) === key && (one.date !== null || one.status === 'withdrawn'),
  );
  return isStated || (evidence.quote !== null && holds(evidence.quote));
}

function firstWithout({ by, at, date, evidence }: DatedClaim, page: PageReading): Vanishing {
  const { source, outlet } = by;
  return { source, outlet, url: evidence.url, date, lastRead: page.readBefore ?? at, without: [page.at] };
}

function withNote(deadline: Deadline, source: string, note: Vanishing | undefined): Deadline {
  const { vanished = [], ...rest } = deadline;
  const others = vanished.filter((one) => one.source !== source);
  const all = note ? [...others, note] : others;
  const inOrder = all.toSorted((a, b) => (a.source < b.source ? -1 : 1));
  return all.length === 0 ? rest : { ...rest, vanished: inOrder };
}
