import { reminderSubject } from '../alerts/personal-message.ts';
import { dateWords, moment, standing } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { leadTimeWords } from '../deadlines/lead-time.ts';
import { personalDue } from '../deadlines/personal-due.ts';
import type { PersonalReminder } from '../deadlines/personal-reminder.ts';
import type { Pack } from '../pack/pack.ts';

export type Kept = {
  readonly reminder: PersonalReminder;
  readonly deadline: Deadline | undefined;
  readonly pack: Pack;
  readonly now: Date;
};

/** A reminder in a line: what it is about, how long before, and when that is as things stand. */
export function reminderLine(kept: Kept): string {
  const { reminder, deadline, pack, now } = kept;
  const of = reminder.about;
  const what = reminderSubject(reminder, deadline, pack);
  const state = of.kind === 'own' ? dateWords(of.date) : deadline ? standing(deadline, now) : 'no date';
  const trouble = reminder.trouble ? ' ⚠ Your DMs are closed to me; allow them and set it again.' : '';
  return `**${what}**, ${leadTimeWords(reminder.before)} before: ${state}. ${dueWords(kept)}${trouble}`;
}

/** When the reminder comes, in a sentence. */
export function dueWords({ reminder, deadline, now }: Kept): string {
  const due = personalDue(reminder, deadline);
  if (due === null) return 'It comes once there is a date to count to.';
  if (due.at <= now) return `It was due ${moment(due.at)}.`;
  return `It comes ${moment(due.at, 'f')} (${moment(due.at)}).`;
}

/** Which instant a date is counted to, where that isn't plain. */
export function countingWords({ reminder, deadline }: Kept): string {
  switch (personalDue(reminder, deadline)?.span.stated) {
    case 'day':
      return 'The date has no hour, so I count to the first moment that it is that day anywhere on Earth.';
    case 'month':
      return 'Only the month is known, so I count to its beginning.';
    default:
      return '';
  }
}
