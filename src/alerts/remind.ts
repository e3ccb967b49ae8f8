import type { Reminder } from '../deadlines/reminders.ts';
import type { Alert, Severity } from './alert.ts';
import { alertDigest } from './alert-digest.ts';
import { isExport } from './is-export.ts';
import { toldOf } from './told-of.ts';

/** How many days before its end an export is so urgent that it wakes people up. */
const LAST_DAYS = 3;

/** The alert of a reminder that is due. */
export function remind(packId: string, reminder: Reminder): Alert {
  const { kind, provider, date, time, rung, dueAt } = reminder;
  const when = time === undefined ? date : `${date}T${time}`;
  return {
    kind,
    id: `${kind}-${alertDigest(packId, [provider, when, rung])}`,
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
