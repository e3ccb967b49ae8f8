import type { Deadline } from '../deadlines/deadline.ts';
import { type PersonalDue, personalDue } from '../deadlines/personal-due.ts';
import type { PersonalReminder } from '../deadlines/personal-reminder.ts';
import { type Span, spanOf } from '../deadlines/span-of.ts';
import type { Alert } from './alert.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONGEST = 6 * HOUR;
const NEWS = 30 * MINUTE;

/** How long an alert can wait. */
export type Urgency = {
  /** When the date that it reminds of runs out, if it reminds of one. */
  readonly span: Span | null;
  /** Milliseconds after which it is late: what it says of the time that is left is no longer true. */
  readonly patience: number;
};

/** What a personal reminder is about, as it stands; its alert doesn't say. */
export type Personal = { readonly reminder: PersonalReminder; readonly deadline: Deadline | undefined };

export function urgencyOf(alert: Alert, personal: Personal | null): Urgency {
  switch (alert.kind) {
    case 'reminder':
      return { span: spanOf(alert), patience: Math.min(LONGEST, (alert.rung * DAY) / 4) };
    case 'passed':
      return { span: spanOf(alert), patience: LONGEST };
    case 'opened':
      return { span: null, patience: LONGEST };
    case 'personal':
      return { span: dueOf(personal)?.span ?? null, patience: patienceOf(personal) };
    case 'story':
    case 'deadline':
    case 'state':
    case 'correction':
    case 'confirmation':
      return { span: null, patience: NEWS };
  }
}

export function isLate(alert: Alert, { patience }: Urgency, now: Date): boolean {
  return now.getTime() - Date.parse(alert.at) > patience;
}

function dueOf(personal: Personal | null): PersonalDue | null {
  return personal && personalDue(personal.reminder, personal.deadline);
}

function patienceOf(personal: Personal | null): number {
  return Math.min(LONGEST, (personal?.reminder.before ?? DAY) / 4);
}
