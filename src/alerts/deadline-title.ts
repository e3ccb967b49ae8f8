import type { Change } from '../deadlines/change.ts';
import type { Alert } from './alert.ts';
import { isExport } from './is-export.ts';

type Events = Extract<Alert, { kind: 'deadline' }>['events'];
type Title = {
  /** The first word of a notification. */
  readonly label: string;
  readonly title: string;
};

const MOST_TELLING_FIRST: readonly Change[] = [
  'moved',
  'dated',
  'added',
  'withdrawn',
  'settled',
  'confirmed',
  'conflict',
  'vanished',
];

/** What an alert about several changes is called: by the most telling of them. */
export function deadlineTitle(events: Events): Title {
  const kind = MOST_TELLING_FIRST.find((one) => events.some((event) => event.kind === one)) ?? 'added';
  if (kind === 'settled') return settledTitle(events);
  if (events.every(({ after }) => isExport(after) && (after.date !== null || after.opens !== undefined)))
    return exportTitle(kind, events) ?? titleOf(kind, events);
  return titleOf(kind, events);
}

function titleOf(kind: Change, events: Events): Title {
  const told = events.filter((event) => event.kind === kind).map(({ after }) => after);
  if (told.every(({ status }) => status === 'reported')) return reportedTitles[kind] ?? titles[kind];
  if (told.every(({ date, status }) => date === null && status !== 'withdrawn')) return undated;
  return titles[kind];
}

/** Sources that agree on something else than what stood are a move or a withdrawal first of all. */
function settledTitle(events: Events): Title {
  const other = events.find(({ before, after }) => before?.date && before.date !== after.date);
  if (other?.after.status === 'withdrawn')
    return { label: titles.withdrawn.label, title: 'The sources agree: the date is withdrawn' };
  if (other?.after.date) return { label: titles.moved.label, title: 'The sources agree: the date has moved' };
  return titles.settled;
}

const undated: Title = { label: 'End announced', title: 'Something ends, without a date' };

const titles: Record<Change, Title> = {
  added: { label: 'Date set', title: 'There is a date now' },
  dated: { label: 'Date set', title: 'There is a date now' },
  moved: { label: 'Date moved', title: 'A date has moved' },
  withdrawn: { label: 'Date withdrawn', title: 'A date was withdrawn' },
  confirmed: { label: 'Confirmed', title: 'A reported date is official' },
  settled: { label: 'Settled', title: 'The sources agree again' },
  conflict: { label: 'Sources disagree', title: 'Sources disagree about a date' },
  vanished: { label: 'Gone from its page', title: 'The page no longer gives this date' },
  passed: { label: 'Passed', title: 'A deadline has passed' },
  doubted: { label: 'Being checked', title: 'A date is being checked' },
  held: { label: 'Being checked', title: 'A date is being checked' },
};

const reportedTitles: Partial<Record<Change, Title>> = {
  added: { label: 'Date reported', title: 'Several outlets report a date' },
  dated: { label: 'Date reported', title: 'Several outlets report a date' },
  moved: { label: 'Other date reported', title: 'Several outlets report another date' },
};

function exportTitle(kind: Change, events: Events): Title | undefined {
  const [event] = events;
  const [from, to] = [event?.before?.date, event?.after.date];
  if (kind === 'moved' && from && to && from !== to) return from < to ? extended : shortened;
  if (kind === 'moved' && event?.after.opens) return reopened;
  return event?.after.opens ? (windowTitles[kind] ?? exportTitles[kind]) : exportTitles[kind];
}

const extended: Title = { label: 'Export window extended', title: 'The last day for exports is later now' };
const shortened: Title = {
  label: 'Export window cut short',
  title: 'The last day for exports is earlier now',
};
const reopened: Title = { label: 'Export window moved', title: 'Exports open on another day' };

const windowTitles: Partial<Record<Change, Title>> = {
  added: { label: 'Export window', title: 'There is a window for exports' },
  dated: { label: 'Export window', title: 'There is a window for exports' },
};

const exportTitles: Partial<Record<Change, Title>> = {
  added: { label: 'Export window', title: 'There is a last day for exports' },
  dated: { label: 'Export window', title: 'There is a last day for exports' },
  moved: { label: 'Export window moved', title: 'The last day for exports has moved' },
  withdrawn: { label: 'Export window withdrawn', title: 'The last day for exports was withdrawn' },
};
