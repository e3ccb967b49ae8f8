import { createHash } from 'node:crypto';
import type { Deadline } from '../deadlines/deadline.ts';
import type { LedgerEvent } from '../deadlines/ledger.ts';
import type { Reminder } from '../deadlines/reminders.ts';
import type { Story } from '../news/story.ts';
import type { Alert, Severity } from './alert.ts';

type Reading = {
  readonly packId: string;
  readonly stories: readonly Story[];
  readonly events: readonly LedgerEvent[];
  readonly now: Date;
  /** The stories are sections of one page that changed together. */
  readonly onePage: boolean;
};

/**
 * The alerts that one reading of a source gives: one event, one message. When it moved deadlines, they are the news
 * and the text around them is not told a second time; sections of a page that appear together are told together.
 */
export function announce({ packId, stories, events, now, onePage }: Reading): Alert[] {
  const at = now.toISOString();
  if (events.length > 0) return [deadlineAlert(packId, events, at)];
  const [first, ...others] = stories;
  if (first === undefined) return [];
  if (!onePage) return stories.map((story) => storyAlert(story, at));
  const tellers = [first, ...others].flatMap((story) => story.tellers);
  return [storyAlert({ ...first, tellers }, at)];
}

function storyAlert(story: Story, at: string): Alert {
  const severity: Severity = story.tellers[0]?.tier === 'official' ? 'major' : 'notice';
  return { kind: 'story', id: `story-${story.id}`, packId: story.packId, severity, at, story };
}

function deadlineAlert(packId: string, events: readonly LedgerEvent[], at: string): Alert {
  const official = events.some(({ after }) => after.evidence.tier === 'official');
  const severity: Severity = official ? 'critical' : 'notice';
  const facts = events.map(({ kind, before, after }) => [kind, after.key, before?.date, after.date]);
  return {
    kind: 'deadline',
    id: `deadline-${digest(packId, facts)}`,
    packId,
    severity,
    at,
    events: [...events],
  };
}

/** A reminder is as loud as the evidence behind its date. */
export function remind(packId: string, reminder: Reminder): Alert {
  const { kind, provider, date, time, rung, dueAt } = reminder;
  const when = time === undefined ? date : `${date}T${time}`;
  const official = reminder.deadlines.some(({ evidence }) => evidence.tier === 'official');
  return {
    kind,
    id: `${kind}-${digest(packId, [provider, when, rung])}`,
    packId,
    severity: official ? 'major' : 'notice',
    at: dueAt,
    rung,
    date,
    ...(time === undefined ? {} : { time }),
    deadlines: [...reminder.deadlines],
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
    deadlines: [...deadlines],
  };
}

function digest(packId: string, facts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([packId, facts]))
    .digest('base64url')
    .slice(0, 16);
}
