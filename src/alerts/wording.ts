import type { Deadline, DeadlineState } from '../deadlines/deadline.ts';
import { deadlineTime } from '../deadlines/deadline-time.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import { openingTime } from '../deadlines/opening-time.ts';
import type { Pack } from '../pack/pack.ts';
import { whereWords } from './where-words.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A stated date in words. It is never shown as a Discord timestamp: a date without a time would become another
 * day in some readers' zones.
 */
export function dateWords(date: string, time?: string): string {
  const format = date.length === 7 ? month : day;
  const words = format.format(new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`));
  return time === undefined ? words : `${words}, ${time} UTC`;
}

/**
 * "in 3 days" as each reader's Discord counts it, to the first instant at which it is that date anywhere, or to the
 * time if one is stated.
 */
export function countdown(date: string, time?: string): string {
  const end = deadlineTime(date, time);
  return end ? `<t:${end.first.getTime() / 1000}:R>` : '';
}

/** An instant as each reader's Discord shows it. */
export function moment(instant: string | Date, style: 'R' | 'f' | 'D' | 't' = 'R'): string {
  return `<t:${Math.floor(new Date(instant).getTime() / 1000)}:${style}>`;
}

export function surfaceName(pack: Pack, id: string): string {
  return pack.surfaces.find((surface) => surface.id === id)?.name ?? id;
}

export function providerName(pack: Pack, id: string): string {
  return pack.providers.find((provider) => provider.id === id)?.name ?? id;
}

/** What a deadline is about. */
type Subject = Pick<Deadline, 'surface' | 'provider' | 'region'>;

const MAX_SUBJECTS = 6;
const MAX_NAMES = 200;

/** "Sora app, Sora on the web"; what is beyond six, or beyond what a line can hold, is counted. */
export function subjects(pack: Pack, deadlines: readonly Subject[]): string {
  const names = deadlines.slice(0, MAX_SUBJECTS).map((deadline) => subject(pack, deadline));
  while (names.length > 1 && names.join(', ').length > MAX_NAMES) names.pop();
  const more = deadlines.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "43 days later", "12 days earlier"; empty unless both are whole days. */
export function distance(before: string, after: string): string {
  const from = deadlineTime(before);
  const to = deadlineTime(after);
  if (!from || !to) return '';
  const days = Math.round((to.first.getTime() - from.first.getTime()) / 86_400_000);
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`;
}

/** What ends; the provider is named where it isn't the product's own maker. */
export function subject(pack: Pack, { surface, provider, region }: Subject): string {
  const own = provider === pack.providers[0]?.id;
  return `${surfaceName(pack, surface)}${own ? '' : ` at ${providerName(pack, provider)}`}${whereWords(region)}`;
}

/** What is known of one deadline, in one line, without its subject. */
export function standing(deadline: DeadlineState, now: Date): string {
  const { date, time, status, note } = deadline;
  if (status === 'withdrawn') return 'no longer ends: the date was withdrawn';
  if (hasPassed(deadline, now)) return endedWords(deadline);
  if (deadline.opens) return windowStanding({ ...deadline, opens: deadline.opens }, now);
  if (date === null) return note ? `no date. ${note}` : 'no date given';
  const word = status === 'reported' ? 'reported, not official: ' : status === 'moved' ? 'moved to ' : '';
  const left = countdown(date, time);
  if (left === '') return `${word}${dateWords(date)} (only the month is known)`;
  return `${word}${dateWords(date)} (${left}, ${time ? `${time} UTC` : 'time not stated'})`;
}

type Window = Pick<DeadlineState, 'date' | 'time' | 'status'> & {
  readonly opens: NonNullable<DeadlineState['opens']>;
};

function windowStanding({ date, time, status, opens }: Window, now: Date): string {
  const at = openingTime(opens);
  const left = date === null ? '' : countdown(date, time);
  const ahead = [
    ...(now < at ? [`opens ${moment(at)}`] : []),
    ...(left === '' ? [] : [`closes ${left}`]),
    ...(time ? [] : ['time not stated']),
  ];
  return `${status === 'reported' ? 'reported, not official: ' : ''}${windowDays({ date, time, opens })} (${ahead.join(', ')})`;
}

/** "open from 7 December 2026 to 21 December 2026"; both are the source's words, and the last day counts. */
export function windowDays({ date, time, opens }: Pick<DeadlineState, 'date' | 'time' | 'opens'>): string {
  if (date === null) return opens ? `opens ${dateWords(opens.date)}, last day not given` : 'no date given';
  return `open ${opens ? `from ${dateWords(opens.date)} ` : ''}to ${dateWords(date, time)}`;
}

function endedWords({ date, status }: DeadlineState): string {
  if (date === null) return 'ended, no date given';
  const when = `${date.length === 7 ? 'in ' : ''}${dateWords(date)}`;
  return status === 'reported' ? `reported to have ended ${when}` : `ended ${when}`;
}
