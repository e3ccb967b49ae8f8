import { createHash } from 'node:crypto';
import type { Deadline } from '../deadlines/deadline.ts';
import type { LedgerEvent } from '../deadlines/ledger.ts';
import type { Opening } from '../deadlines/openings.ts';
import type { Reminder } from '../deadlines/reminders.ts';
import type { Story } from '../news/story.ts';
import type { Alert, Severity, ToldDeadline } from './alert.ts';
import { isExport } from './is-export.ts';
import { loudest } from './loudest.ts';
import { storyCard } from './story-card.ts';
import { storyAlertId } from './story-news.ts';

type Reading = {
  readonly packId: string;
  /** New ones, of which nobody was told. */
  readonly stories: readonly Story[];
  /** What is told of others beside their cards. */
  readonly more?: readonly Alert[];
  readonly events: readonly LedgerEvent[];
  readonly now: Date;
  /** The stories are sections of one page that changed together. */
  readonly onePage: boolean;
};

/**
 * The alerts that one reading of a source gives: one event, one message. When it moved deadlines, they are the news
 * and the text around them is not told a second time; sections of a page that appear together are told together.
 */
export function announce({ packId, stories, more = [], events, now, onePage }: Reading): Alert[] {
  const at = now.toISOString();
  const isText = stories.length + more.length > 0;
  const told = events.filter(isTold).filter((event) => !isText || !isOnlyAnnounced(event));
  const alerts = deadlineAlerts(packId, told, at);
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

/** That sources disagree, or that a page has lost a date, is told apart: it pings nobody. */
function deadlineAlerts(packId: string, events: readonly LedgerEvent[], at: string): Alert[] {
  const { facts, conflict, vanished } = Object.groupBy(events, ({ kind }) =>
    kind === 'conflict' || kind === 'vanished' ? kind : 'facts',
  );
  return [facts, conflict, vanished].flatMap((some) => (some ? [deadlineAlert(packId, some, at)] : []));
}

/** The first reading without a date is stored hours before anybody is told, so an id may be made of it. */
function deadlineAlert(packId: string, events: readonly LedgerEvent[], at: string): Alert {
  const facts = events.map(({ kind, before, after, nth, vanishing }) => [
    kind,
    after.key,
    before?.date,
    after.date,
    ...(kind === 'conflict' ? after.disputed.map(({ date }) => date) : []),
    ...(after.opens ? [before?.opens?.date, after.opens.date] : []),
    ...(vanishing ? [vanishing.source, vanishing.without[0]] : []),
    ...(nth > 1 ? [nth] : []),
  ]);
  return {
    kind: 'deadline',
    id: `deadline-${digest(packId, facts)}`,
    packId,
    severity: loudest(events.map(severityOf)),
    at,
    events: events.map(({ kind, before, after }) => ({
      kind,
      before,
      after: toldOf(after),
      disputed: after.disputed,
    })),
  };
}

function severityOf(event: LedgerEvent): Severity {
  if (event.kind === 'conflict' || event.kind === 'vanished' || event.after.evidence.tier !== 'official')
    return 'notice';
  if (event.kind === 'settled' && event.before?.date === event.after.date) return 'notice';
  return isOnlyAnnounced(event) ? 'major' : 'critical';
}

/** An alert carries what it tells, not all that was ever said. */
export function toldOf({
  claims: _claims,
  support: _support,
  disputed: _disputed,
  held: _held,
  ...told
}: Deadline): ToldDeadline {
  return told;
}

/** How many days before its end an export is so urgent that it wakes people up. */
const LAST_DAYS = 3;

/** The alert of a reminder that is due. */
export function remind(packId: string, reminder: Reminder): Alert {
  const { kind, provider, date, time, rung, dueAt } = reminder;
  const when = time === undefined ? date : `${date}T${time}`;
  return {
    kind,
    id: `${kind}-${digest(packId, [provider, when, rung])}`,
    packId,
    severity: reminderSeverity(reminder),
    at: dueAt,
    rung,
    date,
    ...(time === undefined ? {} : { time }),
    deadlines: reminder.deadlines.map(toldOf),
  };
}

/** The first reminders of an export can wait for the morning; the last ones can't. */
function reminderSeverity({ kind, rung, deadlines }: Reminder): Severity {
  const official = deadlines.filter(({ evidence }) => evidence.tier === 'official');
  if (official.length === 0) return 'notice';
  const closing = rung <= LAST_DAYS && official.some(isExport);
  return kind === 'passed' || closing ? 'critical' : 'major';
}

/** That a window opens is as loud as the words that say so. */
export function tellOpening(packId: string, { provider, date, dueAt, deadlines }: Opening): Alert {
  const isOfficial = deadlines.some(({ opens }) => opens?.evidence.tier === 'official');
  return {
    kind: 'opened',
    id: `opened-${digest(packId, [provider, date])}`,
    packId,
    severity: isOfficial ? 'critical' : 'notice',
    at: dueAt,
    deadlines: deadlines.map(toldOf),
  };
}

/** The card "where things stand" that a new recipient gets once for each time they set themselves up. */
export function welcome(
  packId: string,
  recipient: { readonly id: string; readonly since: string },
  deadlines: readonly Deadline[],
): Alert {
  return {
    kind: 'state',
    id: `state-${digest(packId, [recipient.id, recipient.since])}`,
    packId,
    severity: 'notice',
    at: recipient.since,
    deadlines: deadlines.map(toldOf),
  };
}

function digest(packId: string, facts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([packId, facts]))
    .digest('base64url')
    .slice(0, 16);
}
