import type { Ledger, LedgerEvent } from '../deadlines/ledger.ts';
import type { Story } from '../news/story.ts';
import type { Alert, Severity } from './alert.ts';
import { alertDigest } from './alert-digest.ts';
import { besideOf } from './beside-of.ts';
import { loudest } from './loudest.ts';
import { storyCard } from './story-card.ts';
import { storyAlertId } from './story-news.ts';
import { toldOf } from './told-of.ts';

type Reading = {
  readonly packId: string;
  /** New ones, of which nobody was told. */
  readonly stories: readonly Story[];
  /** What is told of others beside their cards. */
  readonly more?: readonly Alert[];
  readonly events: readonly LedgerEvent[];
  /** All that is known after them; without it nothing is told beside them. */
  readonly ledger?: Ledger;
  readonly now: Date;
  /** The stories are sections of one page that changed together. */
  readonly onePage: boolean;
};

/**
 * The alerts that one reading of a source gives: one event, one message. When it moved deadlines, they are the news
 * and the text around them is not told a second time; sections of a page that appear together are told together.
 */
export function announce({
  packId,
  stories,
  more = [],
  events,
  ledger = {},
  now,
  onePage,
}: Reading): Alert[] {
  const at = now.toISOString();
  const isText = stories.length + more.length > 0;
  const told = events.filter(isTold).filter((event) => !isText || !isOnlyAnnounced(event));
  const alerts = deadlineAlerts({ packId, events: told, untouched: without(ledger, events), at });
  if (told.some(({ kind }) => kind !== 'vanished')) return alerts;
  return [...alerts, ...storyAlerts(stories, onePage, at), ...more];
}

function storyAlerts(stories: readonly Story[], onePage: boolean, at: string): Alert[] {
  const [first, ...others] = stories;
  if (first === undefined) return [];
  return onePage ? [storyAlert(first, others, at)] : stories.map((story) => storyAlert(story, [], at));
}

function storyAlert(story: Story, others: readonly Story[], at: string): Alert {
  return {
    kind: 'story',
    id: storyAlertId(story.id),
    packId: story.packId,
    at,
    ...storyCard(story, others),
    ...(others.length > 0 && { together: others.map(({ id }) => id) }),
  };
}

const UNTOLD: readonly LedgerEvent['kind'][] = ['passed', 'held', 'doubted'];

/** The clock tells what has passed; one more page that says the same, and what is being checked, is for who asks. */
function isTold({ kind, before }: LedgerEvent): boolean {
  if (kind === 'confirmed') return before?.status === 'reported';
  return !UNTOLD.includes(kind);
}

/** That something will end some day: the text that says so tells it better. */
function isOnlyAnnounced({ kind, after }: LedgerEvent): boolean {
  return kind === 'added' && after.date === null && after.opens === undefined;
}

function without(ledger: Ledger, events: readonly LedgerEvent[]): Ledger {
  const changed = new Set(events.map(({ after }) => after.key));
  return Object.fromEntries(Object.entries(ledger).filter(([key]) => !changed.has(key)));
}

type Telling = {
  readonly packId: string;
  readonly events: readonly LedgerEvent[];
  /** What is known of all else. */
  readonly untouched: Ledger;
  readonly at: string;
};

/** That sources disagree, or that a page has lost a date, is told apart: it pings nobody. */
function deadlineAlerts({ events, ...common }: Telling): Alert[] {
  const { facts, conflict, vanished } = Object.groupBy(events, ({ kind }) =>
    kind === 'conflict' || kind === 'vanished' ? kind : 'facts',
  );
  return [facts, conflict, vanished].flatMap((some) =>
    some ? [deadlineAlert({ ...common, events: some })] : [],
  );
}

/** The first reading without a date is stored hours before anybody is told, so an id may be made of it. */
function deadlineAlert({ packId, events, untouched, at }: Telling): Alert {
  const facts = events.map(({ kind, before, after, nth, vanishing }) => [
    kind,
    after.key,
    before?.date,
    after.date,
    ...(kind === 'conflict' ? after.disputed.flatMap(daysOf) : []),
    ...(after.opens ? [before?.opens?.date, after.opens.date] : []),
    ...(vanishing ? [vanishing.source, vanishing.without[0]] : []),
    ...(nth > 1 ? [nth] : []),
  ]);
  return {
    kind: 'deadline',
    id: `deadline-${alertDigest(packId, facts)}`,
    packId,
    severity: loudest(events.map(severityOf)),
    at,
    events: events.map(({ kind, before, after }) => ({
      kind,
      before,
      after: toldOf(after),
      disputed: after.disputed,
      ...besideOf(after, untouched),
    })),
  };
}

function daysOf({ date, opens }: LedgerEvent['after']['disputed'][number]): (string | null)[] {
  return opens ? [date, opens.date] : [date];
}

function severityOf(event: LedgerEvent): Severity {
  if (event.kind === 'conflict' || event.kind === 'vanished' || event.after.evidence.tier !== 'official')
    return 'notice';
  if (event.kind === 'settled' && event.before?.date === event.after.date) return 'notice';
  return isOnlyAnnounced(event) ? 'major' : 'critical';
}
