import { dateWords } from '../../alerts/wording.ts';
import { addMonths } from '../../deadlines/add-months.ts';
import { leadTimeWords } from '../../deadlines/lead-time.ts';
import { spanOf } from '../../deadlines/span-of.ts';
import { isCalendarDate } from '../../pack/calendar-date.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';
import { keepReminder } from './keep-reminder.ts';

const FARTHEST_YEARS = 10;

type OwnDate = {
  readonly userId: string;
  readonly what: string;
  readonly date: string;
  readonly before: number;
};

/** Keeps a reminder of a date that the person gives; returns what to answer. */
export async function remindOfOwn(
  { userId, what, date, before }: OwnDate,
  services: Services,
): Promise<string> {
  const now = services.now();
  const span = spanOf({ date: readDay(date) });
  const at = (span?.first.getTime() ?? 0) - before;
  if (at <= now.getTime()) {
    throw new UserError(
      `${leadTimeWords(before)} before ${dateWords(date)} is over already. Choose a later date or a shorter time.`,
    );
  }
  if (Number(date.slice(0, 4)) - now.getUTCFullYear() > FARTHEST_YEARS) {
    throw new UserError(`That is too far away: I keep dates of the next ${FARTHEST_YEARS} years.`);
  }
  return keepReminder({ userId, about: { kind: 'own', what, date }, before }, undefined, services);
}

/** Keeps a reminder of when credits run out, so long after their purchase as the pack says. */
export async function remindOfCredits(
  { userId, bought, before }: { readonly userId: string; readonly bought: string; readonly before: number },
  services: Services,
): Promise<string> {
  const { pack } = knownOf(services);
  const fact = pack.facts.find(({ months_after }) => months_after !== null);
  const months = fact?.months_after ?? null;
  if (months === null)
    throw new UserError('I know of nothing bought that runs out here. `/remind own` takes any date.');
  const date = addMonths(readDay(bought), months);
  if ((spanOf({ date: bought })?.first ?? services.now()) > services.now()) {
    throw new UserError('That day has not come yet. Give the day on which you bought them.');
  }
  const what = `Credits you bought on ${dateWords(bought)} run out, ${months} months later`;
  return remindOfOwn({ userId, what, date, before }, services);
}

function readDay(text: string): string {
  if (isCalendarDate(text, 'day')) return text;
  throw new UserError(
    'I can not read that date. Write a day of the calendar as 2027-01-15: year, month, day.',
  );
}
