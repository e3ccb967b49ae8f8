import type { Deadline } from './deadline.ts';
import { hasPassed } from './has-passed.ts';
import type { LadderChoice } from './ladder.ts';
import { openingTime } from './opening-time.ts';
import { dueReminders } from './reminders.ts';

/** The windows of one provider that open on one day. */
export type Opening = {
  readonly provider: string;
  readonly date: string;
  /** When it was due, ISO 8601. */
  readonly dueAt: string;
  readonly deadlines: readonly Deadline[];
};

/**
 * The windows that have opened by `now`, to be told to those who made this choice (pure). Not those that were known to
 * be open when they became known, nor those of whose end a reminder has come due since: after downtime that one tells
 * what is left.
 */
export function dueOpenings(deadlines: readonly Deadline[], now: Date, choice: LadderChoice): Opening[] {
  const due = deadlines.filter((deadline) => isDue(deadline, now, choice));
  const groups = Map.groupBy(due, ({ provider, opens }) => `${provider} ${opens?.date}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first?.opens) return [];
    const { provider, opens } = first;
    return [{ provider, date: opens.date, dueAt: openingTime(opens).toISOString(), deadlines: group }];
  });
}

function isDue(deadline: Deadline, now: Date, choice: LadderChoice): boolean {
  const { opens, status } = deadline;
  if (!opens || status === 'withdrawn' || status === 'reported' || hasPassed(deadline, now)) return false;
  const at = openingTime(opens);
  const known = opens.evidence.readAt;
  if (at > now || known === null || Date.parse(known) > at.getTime()) return false;
  return dueReminders([deadline], now, choice).every(({ dueAt }) => Date.parse(dueAt) < at.getTime());
}
