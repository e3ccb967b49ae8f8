import { hasPassed } from '../deadlines/has-passed.ts';
import { vanished } from '../deadlines/vanished.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { Alert } from './alert.ts';
import { datesInWords } from './dates-in-words.ts';
import { deadlineTitle } from './deadline-title.ts';
import { exportAdvice } from './export-advice.ts';
import { fitLines } from './fit-lines.ts';
import { isExport } from './is-export.ts';
import { LIMITS } from './message.ts';
import type { Parts } from './parts.ts';
import { QUOTE, quoteLines } from './quote-lines.ts';
import { safeText } from './safe-text.ts';
import { titleLink } from './title-link.ts';
import { vanishedWords } from './vanished-words.ts';
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
  const url = events[0]?.after.evidence.url;
  const link = url === undefined ? null : trustOf(url, pack);
  const entries = inEntries(events).slice(0, MAX_ENTRIES);
  return {
    headline: `**${label}:** ${datesInWords(events, pack)}`,
    embed: {
      title,
      ...titleLink(link),
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
      before?.opens?.date,
      after.date,
      after.opens?.date,
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
    ...quoteLines(after.evidence, pack),
    ...vanishedLines(event),
    ...beforeLines(event),
    ...disputed
      .slice(0, MAX_DATES)
      .flatMap(({ date, evidence }) => [
        `Elsewhere: ${date === null ? 'no date any more' : dateWords(date)}`,
        ...quoteLines(evidence, pack),
      ]),
    ...besideLines(event, pack),
    ...earlierLine([after, ...disputed]),
    ...adviceLines(event, now),
  ];
}

/** Nobody has taken the date back, and nobody may: whoever is ready for it is on the safe side. */
function vanishedLines({ kind, after }: Event): string[] {
  if (kind !== 'vanished') return [];
  const words = vanished(after).map((page) => `${vanishedWords(page)}.`);
  return [...words, 'Nobody has said that it is off. Until somebody does, the date stands: be ready by it.'];
}

/** A reseller's date is its own: beside it stands the maker's, which it changes nothing of. */
function besideLines({ after, beside = [] }: Event, pack: Pack): string[] {
  const [maker] = pack.providers;
  if (!maker || after.provider === maker.id) return [];
  const own = beside.find(
    ({ provider, date, status }) => provider === maker.id && date && status !== 'reported',
  );
  if (!own?.date) return [];
  return [`${safeText(maker.name, 60)}’s own date is unchanged: ${dateWords(own.date, own.time)}.`];
}

/** What to do while nobody knows who is right: whoever is ready for the earlier date is ready for both. */
function earlierLine(said: readonly { readonly date: string | null }[]): string[] {
  const dates = new Set(said.flatMap(({ date }) => date ?? []));
  const [first] = [...dates].sort();
  return first === undefined || said.length < 2
    ? []
    : [`Until they agree, be ready by the earlier date: ${dateWords(first)}.`];
}

/** A chance to export is what people have to act on; what to do then is told with it. */
function adviceLines({ kind, after }: Event, now: Date): string[] {
  const isChance = isExport(after) && (after.date !== null || after.opens !== undefined);
  return isChance && kind !== 'conflict' && after.status !== 'withdrawn' && !hasPassed(after, now)
    ? [exportAdvice(after, now)]
    : [];
}

function beforeLines({ kind, before, after }: Event): string[] {
  if (before === null) return [];
  const former = formerDay(before, after);
  if (former === null) return [];
  const way = former.now === null ? '' : distance(former.date, former.now);
  const word = before.status === 'reported' && kind === 'dated' ? 'Reported before' : 'Before';
  return [
    `${word}: ${former.words}${dateWords(former.date)}${way === '' ? '' : ` (now ${way})`}`,
    ...(before.evidence.quote === null ? [] : [`> ${safeText(before.evidence.quote, QUOTE)}`]),
  ];
}

/** The day that is another one now, and which; null if none is. */
function formerDay(before: NonNullable<Event['before']>, after: Event['after']) {
  if (before.date !== null && before.date !== after.date)
    return { words: '', date: before.date, now: after.date };
  if (before.opens && before.opens.date !== after.opens?.date)
    return { words: 'opens ', date: before.opens.date, now: after.opens?.date ?? null };
  return null;
}
