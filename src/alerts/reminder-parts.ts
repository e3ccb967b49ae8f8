import { HOUR_RUNG } from '../deadlines/ladder.ts';
import { openingTime } from '../deadlines/opening-time.ts';
import { type Span, spanOf } from '../deadlines/span-of.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { Alert } from './alert.ts';
import { exportAdvice } from './export-advice.ts';
import { isExport } from './is-export.ts';
import type { Parts } from './parts.ts';
import { titleLink } from './title-link.ts';
import { isLate, urgencyOf } from './urgency.ts';
import { dateWords, moment, subjects } from './wording.ts';

const EXPORT_ADVICE =
  'An export takes a while to arrive: ask for yours now, and keep the file in two places.';

type ReminderAlert = Extract<Alert, { kind: 'reminder' | 'passed' }>;

/** What a reminder says, and what the passing of a date does. */
export function reminderParts(alert: ReminderAlert, pack: Pack, now: Date): Parts {
  const what = subjects(pack, alert.deadlines);
  const url = alert.deadlines[0]?.evidence.url;
  const link = url === undefined ? null : trustOf(url, pack);
  const { headline, title, lines } = alert.kind === 'passed' ? passed(alert, what) : near(alert, what, now);
  return {
    headline,
    embed: { title, ...titleLink(link), description: lines.join('\n') },
    link,
  };
}

function passed({ date, time, deadlines }: ReminderAlert, what: string) {
  const when = dateWords(date, time);
  const closed = deadlines.every(isExport);
  return {
    headline: closed ? `**Export window closed:** ${what}: ${when}` : `**Passed:** ${what} ended on ${when}`,
    title: closed ? 'The export window has closed' : 'A deadline has passed',
    lines: [
      `${what}: ${when}`,
      closed
        ? 'If an export is still on its way to you by e-mail, download it as soon as it comes.'
        : 'See `/status` for what still works and `/deadlines` for what has no date yet.',
    ],
  };
}

function near(alert: ReminderAlert, what: string, now: Date) {
  const { date, time, rung, at } = alert;
  const span = spanOf({ date, time });
  const when = `${span?.stated === 'month' ? 'some day in ' : ''}${dateWords(date, time)}`;
  const late = isLate(alert, urgencyOf(alert, null), now);
  const closing = alert.deadlines.every(isExport);
  const left = span?.stated === 'month' ? when : `${leftWords(rung)} left, until ${when}`;
  return {
    headline: late ? `**Reminder, late:** ${what}: ${when}` : `**Reminder:** ${what}: ${left}`,
    title: closing ? 'The export window is closing' : 'A deadline is near',
    lines: [
      `${what}: ${when}${span ? ` (${moment(span.first)})` : ''}`,
      ...(late ? [`This reminder was due ${moment(at)}; I could not send it then.`] : []),
      closing ? closingAdvice(alert, now) : advice(span?.stated ?? 'day'),
    ],
  };
}

/** Before a window has opened there is nothing to ask for yet. */
function closingAdvice({ deadlines }: ReminderAlert, now: Date): string {
  const shut = deadlines.find(({ opens }) => opens && now < openingTime(opens));
  return shut ? exportAdvice(shut, now) : EXPORT_ADVICE;
}

/** "3 days", "one hour". */
function leftWords(rung: number): string {
  if (rung === HOUR_RUNG) return 'one hour';
  return rung === 1 ? 'one day' : `${rung} days`;
}

function advice(stated: Span['stated']): string {
  const saved = '`/status` says what can still be saved.';
  switch (stated) {
    case 'minute':
      return `Be done well before that minute. ${saved}`;
    case 'day':
      return `The source gives a day, not an hour: be done the day before. ${saved}`;
    case 'month':
      return `The source gives a month, not a day: be done before it begins. ${saved}`;
  }
}
