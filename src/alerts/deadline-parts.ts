import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { deadlineTitle } from './deadline-title.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './message.ts';
import type { Parts } from './parts.ts';
import { QUOTE, quoteLines } from './quote-lines.ts';
import { safeText } from './safe-text.ts';
import { dateWords, distance, standing, subjects } from './wording.ts';

type Events = Extract<Alert, { kind: 'deadline' }>['events'];
type Event = Events[number];

const MAX_ENTRIES = 12;
const MAX_DATES = 5;

/** What an alert about deadlines says: what changed, the words it rests on, and where and when they were read. */
export function deadlineParts(
  { events }: Extract<Alert, { kind: 'deadline' }>,
  pack: Pack,
  now: Date,
): Parts {
  const { label, title } = deadlineTitle(events);
  const link = events[0]?.after.evidence.url ?? null;
  const entries = inEntries(events).slice(0, MAX_ENTRIES);
  return {
    headline: `**${label}:** ${datesInWords(events, pack)}`,
    embed: {
      title,
      ...(link === null ? {} : { url: link }),
      description: fitLines(
        entries.flatMap((entry) => entryLines(entry, pack, now)),
        LIMITS.description,
      ),
    },
    link,
  };
}

/** What happened to several surfaces by the same words is told once. */
function inEntries(events: Events): Event[][] {
  const entries = Map.groupBy(events, ({ kind, before, after, disputed = [] }) =>
    JSON.stringify([
      kind,
      before?.date,
      after.date,
      after.status,
      after.evidence.quote ?? after.key,
      disputed.map(({ evidence }) => evidence.quote),
    ]),
  );
  return [...entries.values()];
}

function entryLines(entry: readonly Event[], pack: Pack, now: Date): string[] {
  const [event] = entry;
  if (!event) return [];
  const { after, disputed = [] } = event;
  const what = subjects(
    pack,
    entry.map((one) => one.after),
  );
  return [
    `**${what}:** ${standing(after, now)}`,
    ...quoteLines(after.evidence),
    ...beforeLines(event),
    ...disputed
      .slice(0, MAX_DATES)
      .flatMap(({ date, evidence }) => [
        `Elsewhere: ${date === null ? 'no date any more' : dateWords(date)}`,
        ...quoteLines(evidence),
      ]),
    ...earlierLine([after, ...disputed]),
  ];
}

/** What to do while nobody knows who is right: whoever is ready for the earlier date is ready for both. */
function earlierLine(said: readonly { readonly date: string | null }[]): string[] {
  const dates = new Set(said.flatMap(({ date }) => date ?? []));
  const [first] = [...dates].sort();
  return first === undefined || said.length < 2
    ? []
    : [`Until they agree, be ready by the earlier date: ${dateWords(first)}.`];
}

function beforeLines({ kind, before, after }: Event): string[] {
  if (before === null || before.date === null || before.date === after.date) return [];
  const way = after.date === null ? '' : distance(before.date, after.date);
  const word = before.status === 'reported' && kind === 'dated' ? 'Reported before' : 'Before';
  return [
    `${word}: ${dateWords(before.date)}${way === '' ? '' : ` (now ${way})`}`,
    ...(before.evidence.quote === null ? [] : [`> ${safeText(before.evidence.quote, QUOTE)}`]),
  ];
}

/** "Sora app, Sora on the web: 26 April 2026; API: 24 September 2026" */
function datesInWords(events: Events, pack: Pack): string {
  const byDate = [...Map.groupBy(events, ({ before, after }) => `${before?.date} ${after.date}`).values()];
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
  if (after.date === null) return 'no date yet';
  const way = kind === 'moved' && before?.date ? distance(before.date, after.date) : '';
  return `${dateWords(after.date)}${way === '' ? '' : `, ${way}`}`;
}

/** "26 April 2026 or 10 May 2026" */
function eitherInWords(said: readonly { readonly date: string | null }[]): string {
  const words = said.map(({ date }) => (date === null ? 'no date any more' : dateWords(date)));
  return [...new Set(words)].slice(0, MAX_DATES).join(' or ');
}
