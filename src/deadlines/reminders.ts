import type { Deadline } from './deadline.ts';
import { type LadderChoice, rungsOf } from './ladder.ts';
import { type Span, spanOf } from './span-of.ts';

const DAY = 86_400_000;

/** Several surfaces of one provider that end at one time are one reminder. */
export type Reminder = {
  readonly kind: 'reminder' | 'passed';
  readonly provider: string;
  readonly date: string;
  /** HH:MM in UTC, where it is stated. */
  readonly time?: string;
  /** Days before the date; 0 once it has passed everywhere. */
  readonly rung: number;
  /** When it was due, ISO 8601. */
  readonly dueAt: string;
  readonly deadlines: readonly Deadline[];
};

/**
 * The reminders due at `now` for those who made this choice, at most one a date: after downtime only the last one
 * missed is still worth sending. Computed from the deadlines each time, so no tick has to fall on the day and a moved
 * date takes its ladder along. A rung that lay in the past when the date became known was never owed.
 */
export function dueReminders(
  deadlines: readonly Deadline[],
  now: Date,
  choice: LadderChoice = 'all',
): Reminder[] {
  return groupsOf(deadlines).flatMap((group) => dueOf(group, now, choice) ?? []);
}

type Group = Pick<Reminder, 'provider' | 'date' | 'time'> & {
  readonly span: Span;
  readonly deadlines: Deadline[];
};

function groupsOf(deadlines: readonly Deadline[]): Group[] {
  const groups = new Map<string, Group>();
  for (const deadline of deadlines) {
    const { provider, date, time, status } = deadline;
    const span = spanOf(deadline);
    if (date === null || !span || status === 'withdrawn' || status === 'reported') continue;
    const key = [provider, date, time].join(' ');
    const timed = time === undefined ? {} : { time };
    const group = groups.get(key) ?? { provider, date, ...timed, span, deadlines: [] };
    group.deadlines.push(deadline);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function dueOf({ span, deadlines, ...group }: Group, now: Date, choice: LadderChoice): Reminder | null {
  const last = rungTimes(span, choice).findLast(({ at }) => at <= now.getTime());
  if (!last) return null;
  const known = deadlines.filter(({ since }) => Date.parse(since) <= last.at);
  if (known.length === 0) return null;
  const kind = last.rung === 0 ? 'passed' : 'reminder';
  return { kind, ...group, rung: last.rung, dueAt: new Date(last.at).toISOString(), deadlines: known };
}

/** Earliest first. That a month is over says nothing of the day on which something ended in it. */
function rungTimes({ first, last, stated }: Span, choice: LadderChoice): { rung: number; at: number }[] {
  const rungs = rungsOf(choice, stated).map((rung) => ({ rung, at: first.getTime() - rung * DAY }));
  return stated === 'month' ? rungs : [...rungs, { rung: 0, at: last.getTime() }];
}
