import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { dateWords, distance, subjects, windowDays } from './wording.ts';

type Events = Extract<Alert, { kind: 'deadline' }>['events'];
type Event = Events[number];

const MAX_DATES = 5;

/** "Sora app, Sora on the web: 26 April 2026; API: 24 September 2026" */
export function datesInWords(events: Events, pack: Pack): string {
  const byDate = [
    ...Map.groupBy(
      events,
      ({ before, after }) => `${before?.date} ${after.date} ${after.opens?.date}`,
    ).values(),
  ];
  return byDate
    .slice(0, MAX_DATES)
    .map((some) => {
      const ends = some.map(({ after }) => after);
      return `${subjects(pack, ends)}: ${some[0] ? dateInWords(some[0]) : ''}`;
    })
    .join('; ');
}

function dateInWords({ kind, before, after, disputed = [] }: Event): string {
  if (kind === 'conflict') return eitherInWords([after, ...disputed]);
  if (after.status === 'withdrawn')
    return before?.date ? `no longer ${dateWords(before.date)}` : 'does not end';
  if (after.opens && !(before?.date && before.date !== after.date)) return openingInWords(before, after);
  if (after.date === null) return 'no date yet';
  const mayMove = kind === 'moved' || (kind === 'settled' && before?.date !== after.date);
  const way = mayMove && before?.date ? distance(before.date, after.date) : '';
  return `${after.opens ? 'closes ' : ''}${dateWords(after.date)}${way === '' ? '' : `, ${way}`}`;
}

function openingInWords(before: Event['before'], after: Event['after']): string {
  const way = before?.opens && after.opens ? distance(before.opens.date, after.opens.date) : '';
  return way === '' || way.startsWith('0') ? windowDays(after) : `${windowDays(after)}, ${way}`;
}

/** "26 April 2026 or 10 May 2026" */
function eitherInWords(said: readonly { readonly date: string | null }[]): string {
  const words = said.map(({ date }) => (date === null ? 'no date any more' : dateWords(date)));
  return [...new Set(words)].slice(0, MAX_DATES).join(' or ');
}
