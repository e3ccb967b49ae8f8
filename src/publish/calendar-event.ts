import { dateWords, providerName, subject } from '../alerts/wording.ts';
import type { Deadline, DeadlineState } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { earlierDate } from './earlier-date.ts';
import { readWords, sureWords } from './evidence-words.ts';
import { factId } from './fact-id.ts';
import { foreignText } from './foreign-text.ts';
import { changedAt } from './last-change.ts';
import { standingWords } from './standing-words.ts';
import { webSource } from './web-source.ts';
import { type When, whenOf } from './when-of.ts';

export type CalendarEvent = {
  /** The same for a deadline for ever, so that a calendar moves its event instead of adding one. */
  readonly uid: string;
  /** How often it moved or was taken back. */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** When anything about it changed last. */
  readonly stamp: Date;
  readonly when: When;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
  readonly categories: readonly string[];
};

/** A deadline as an event; null when it never had a day. One that has lost its day is cancelled where it stood. */
export function calendarEvent(pack: Pack, deadline: Deadline): CalendarEvent | null {
  const states: readonly DeadlineState[] = [...deadline.history, deadline];
  const when = states.map(whenOf).findLast((one) => one !== null);
  if (!when) return null;
  const { provider, evidence } = deadline;
  return {
    uid: `${factId(pack, deadline)}@sundown.invalid`,
    sequence: movesOf(states),
    status: statusOf(deadline),
    stamp: new Date(changedAt(deadline)),
    when,
    summary: foreignText(`${pack.product.name} ends: ${subject(pack, deadline)}`, 200),
    description: describe(pack, deadline),
    url: webSource(evidence.url, pack).href,
    categories: [pack.product.name, providerName(pack, provider)].map((name) => foreignText(name, 60)),
  };
}

function statusOf(deadline: Deadline): CalendarEvent['status'] {
  if (whenOf(deadline) === null) return 'CANCELLED';
  return deadline.status === 'reported' || deadline.status === 'conditional' ? 'TENTATIVE' : 'CONFIRMED';
}

/** Counted from the first day it had, since there was no event before. */
function movesOf(states: readonly DeadlineState[]): number {
  const places = states.map((state) => JSON.stringify(whenOf(state)));
  const first = places.findIndex((place) => place !== 'null');
  return places.slice(first + 1).filter((place, at) => place !== places[first + at]).length;
}

function describe(pack: Pack, deadline: Deadline): string {
  const { provider, evidence, date, note } = deadline;
  const before = earlierDate(deadline);
  const { href, words } = webSource(evidence.url, pack);
  return [
    `${foreignText(subject(pack, deadline), 200)}: ${standingWords(deadline)}.`,
    ...(before ? [`Before: ${dateWords(before)}.`] : []),
    ...(date !== null && note ? [foreignText(note, 300)] : []),
    ...(evidence.quote ? [`“${foreignText(evidence.quote, 600)}”`] : []),
    href === null ? words : `Source: ${href}`,
    `${sureWords(pack, provider, deadline)} ${readWords(deadline)}`,
    ...(whenOf(deadline)?.kind === 'day'
      ? ['The source gives a day, not an hour: be done the day before.']
      : []),
  ].join('\n');
}
