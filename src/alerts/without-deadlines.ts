import type { Alert } from './alert.ts';

/** What is left of an alert without some of its deadlines; null when that is nothing. */
export function withoutDeadlines(alert: Alert, keys: ReadonlySet<string>): Alert | null {
  switch (alert.kind) {
    case 'deadline': {
      const events = alert.events.filter(({ after }) => !keys.has(after.key));
      return events.length === 0 ? null : { ...alert, events };
    }
    case 'reminder':
    case 'passed':
    case 'opened':
    case 'state': {
      const deadlines = alert.deadlines.filter(({ key }) => !keys.has(key));
      return deadlines.length === 0 ? null : { ...alert, deadlines };
    }
    case 'story':
    case 'confirmation':
    case 'personal':
    case 'correction':
      return null;
  }
}
