import type { Deadline } from './deadline.ts';
import type { PersonalReminder } from './personal-reminder.ts';
import { type Span, spanOf } from './span-of.ts';

export type PersonalDue = {
  readonly date: string;
  readonly time?: string;
  readonly span: Span;
  /** When it is to be sent. */
  readonly at: Date;
  /** The date came nearer than was asked for only after they had asked. */
  readonly hurried: boolean;
};

/**
 * When a person is to be reminded, as the date stands now; null while there is nothing to count to (pure). It follows
 * the deadline: a date that moves is counted anew, one that is withdrawn counts no more. A date that comes nearer than
 * the person asked for is told at once, since nobody else may tell them. `deadline` is what a reminder about one is
 * about, as it stands.
 */
export function personalDue(
  { about, before, since }: Pick<PersonalReminder, 'about' | 'before' | 'since'>,
  deadline: Deadline | undefined,
): PersonalDue | null {
  const target = about.kind === 'own' ? { date: about.date, since } : standingDate(deadline);
  const span = target && spanOf(target);
  if (!target || !span) return null;
  const at = span.first.getTime() - before;
  const known = Date.parse(target.since);
  const hurried = known > Date.parse(since) && at < known;
  if (!hurried && at < Date.parse(since)) return null;
  if (hurried && known >= span.last.getTime()) return null;
  const timed = target.time === undefined ? {} : { time: target.time };
  return { date: target.date, ...timed, span, at: new Date(hurried ? known : at), hurried };
}

function standingDate(deadline: Deadline | undefined) {
  if (!deadline || deadline.date === null || deadline.status === 'withdrawn') return null;
  const { date, time, since } = deadline;
  return { date, ...(time === undefined ? {} : { time }), since };
}
