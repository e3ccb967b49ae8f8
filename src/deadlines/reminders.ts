import type { Deadline } from './deadline.ts';
import { deadlineTime } from './deadline-time.ts';

const DAY = 86_400_000;

/** Days before a date at which everyone who asked for reminders hears of it. */
export const LADDER: readonly number[] = [30, 7, 3, 1];

/** Several surfaces of one provider that end on one day are one reminder. */
export type Reminder = {
  readonly kind: 'reminder' | 'passed';
  readonly provider: string;
  readonly date: string;
  /** Days before the date; 0 once it has passed everywhere. */
  readonly rung: number;
  /** When it was due, ISO 8601. */
  readonly dueAt: string;
  readonly deadlines: readonly Deadline[];
};

/**
 * The reminders due at `now`, at most one a date: after downtime only the last one missed is still worth sending.
 * Computed from the deadlines each time, so no tick has to fall on the day and a moved date takes its ladder along.
 * A rung that lay in the past when the date became known was never owed.
 */
export function dueReminders(deadlines: readonly Deadline[], now: Date): Reminder[] {
  return groupByDate(deadlines).flatMap((group) => dueOf(group, now) ?? []);
}

type Group = { provider: string; date: string; deadlines: Deadline[] };

function groupByDate(deadlines: readonly Deadline[]): Group[] {
  const groups = new Map<string, Group>();
  for (const deadline of deadlines) {
    const { provider, date, status } = deadline;
    if (date === null || status === 'withdrawn' || status === 'reported') continue;
    const group = groups.get(`${provider} ${date}`) ?? { provider, date, deadlines: [] };
    group.deadlines.push(deadline);
    groups.set(`${provider} ${date}`, group);
  }
  return [...groups.values()];
}

function dueOf({ provider, date, deadlines }: Group, now: Date): Reminder | null {
  const time = deadlineTime(date);
  if (!time) return null;
  const rungs = [
    ...LADDER.map((rung) => ({ rung, at: time.first.getTime() - rung * DAY })),
    { rung: 0, at: time.last.getTime() },
  ];
  const last = rungs.findLast(({ at }) => at <= now.getTime());
  const learned = Math.min(...deadlines.map((deadline) => Date.parse(deadline.since)));
  if (!last || last.at < learned) return null;
  const dueAt = new Date(last.at).toISOString();
  return { kind: last.rung === 0 ? 'passed' : 'reminder', provider, date, rung: last.rung, dueAt, deadlines };
}
