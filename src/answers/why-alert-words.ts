import type { Alert } from '../alerts/alert.ts';

/** Why a message that tells no story was sent. */
export function whyAlertWords(kind: Exclude<Alert['kind'], 'story'>): string {
  switch (kind) {
    case 'deadline':
      return 'That message tells dates that were new or had changed. *Evidence* shows the words they rest on.';
    case 'reminder':
      return 'That message reminds of a date. It came as far ahead as the reminders there are set. *Evidence* shows the words the date rests on.';
    case 'passed':
      return 'That message says that a date has passed. *Evidence* shows the words it rests on.';
    case 'opened':
      return 'That message says that something has opened. *Evidence* shows the words it rests on.';
    case 'personal':
      return 'That is a reminder that you asked for. `/remind list` shows all of yours.';
    case 'state':
      return 'That message says where things stand. Everybody gets it once, when alerts begin.';
    case 'correction':
      return 'That message puts right an earlier one, which was wrong. It answers that one.';
    case 'confirmation':
      return 'That message says that a report has become official. It answers the message that told the report.';
  }
}
