import { plainLine } from '../alerts/safe-text.ts';
import { subject } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import type { Pack } from '../pack/pack.ts';
import { dayOf, daySpan } from './day-span.ts';
import type { Name, Place, Timeline, TimelineRow } from './timeline.ts';

type Known = { readonly pack: Pack; readonly deadlines: readonly Deadline[]; readonly now: Date };

const MAX_ROWS = 12;

/** The deadlines as a timeline; null when none of them has a place in time. */
export function timelineOf({ pack, deadlines, now }: Known): Timeline | null {
  const placed = deadlines.flatMap((deadline) => rowOf(deadline, pack, now));
  const rows = grouped(placed).sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  if (rows.length === 0) return null;
  const shown = rows.slice(-MAX_ROWS);
  return {
    title: { full: plainLine(`${pack.product.name}: what ends when`), plain: `${pack.id}: what ends when` },
    today: dayOf(now),
    knownSince: Math.min(...deadlines.map(firstKnown)),
    rows: shown,
    left: rows.length - shown.length,
    placeless: placeless(deadlines, pack),
  };
}

function rowOf(deadline: Deadline, pack: Pack, now: Date): TimelineRow[] {
  const place = placeOf(deadline);
  if (!place) return [];
  return [
    {
      ...place,
      names: [nameOf(pack, deadline)],
      earlier: earlierPlaces(deadline, place.date),
      knownSince: firstKnown(deadline),
      state: hasPassed(deadline, now) ? 'past' : 'ahead',
      isReported: deadline.status === 'reported',
    },
  ];
}

function placeOf(deadline: Deadline): Place | null {
  const { date } = deadline;
  if (date === null || whyPlaceless(deadline) !== null) return null;
  const span = daySpan(date);
  return span && { date, span };
}

function earlierPlaces({ history }: Deadline, current: string): Place[] {
  const dates = new Set(
    history.flatMap(({ date, wrong }) => (date === null || date === current || wrong ? [] : [date])),
  );
  return [...dates].flatMap((date) => {
    const span = daySpan(date);
    return span ? [{ date, span }] : [];
  });
}

function firstKnown({ history, since }: Deadline): number {
  return Math.min(...[...history.map((state) => state.since), since].map(dayOf));
}

/** What ends on the same date, after the same moves, is one row. */
function grouped(rows: readonly TimelineRow[]): TimelineRow[] {
  const groups = Map.groupBy(rows, ({ date, earlier, state, isReported }) =>
    [date, state, isReported, ...earlier.map((place) => place.date)].join(' '),
  );
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const names = members.flatMap((member) => member.names);
    return [{ ...first, names, knownSince: Math.min(...members.map((member) => member.knownSince)) }];
  });
}

/** In the order in which they are named: what is still open comes first. */
const REASONS = ['No date', 'Only under a condition', 'No clear date', 'Ended', 'Withdrawn'] as const;

/** Why something has no place in time; null for what has one. A condition is no date, and a withdrawn date none any more. */
function whyPlaceless({ date, status, precision }: Deadline): (typeof REASONS)[number] | null {
  if (status === 'withdrawn') return 'Withdrawn';
  if (date === null && status === 'passed') return 'Ended';
  if (date === null || status === 'undated' || precision === 'none') return 'No date';
  if (status === 'conditional') return 'Only under a condition';
  return daySpan(date) === null ? 'No clear date' : null;
}

function placeless(deadlines: readonly Deadline[], pack: Pack): Timeline['placeless'] {
  const groups = Map.groupBy(deadlines, whyPlaceless);
  return REASONS.flatMap((why) => {
    const names = groups.get(why)?.map((deadline) => nameOf(pack, deadline));
    return names ? [{ why, names }] : [];
  });
}

function nameOf(pack: Pack, deadline: Deadline): Name {
  const { surface, provider, region } = deadline;
  const own = provider === pack.providers[0]?.id;
  const where = region === null ? '' : ' (one region)';
  return {
    full: plainLine(subject(pack, deadline)),
    plain: `${surface}${own ? '' : ` at ${provider}`}${where}`,
  };
}
