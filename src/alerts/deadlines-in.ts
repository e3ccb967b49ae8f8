import type { Alert, ToldDeadline } from './alert.ts';

/** The deadlines that an alert tells of, as it tells them. */
export function deadlinesIn(alert: Alert): readonly ToldDeadline[] {
  switch (alert.kind) {
    case 'deadline':
      return alert.events.map(({ after }) => after);
    case 'reminder':
    case 'passed':
    case 'opened':
    case 'state':
      return alert.deadlines;
    case 'correction':
      return alert.about.kind === 'deadline' ? [alert.about.right] : [];
    case 'story':
    case 'confirmation':
    case 'personal':
      return [];
  }
}
