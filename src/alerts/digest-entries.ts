import type { Deadline } from '../deadlines/deadline.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { Alert, ToldDeadline } from './alert.ts';
import { deadlineTitle } from './deadline-title.ts';
import { hostLinks } from './host-links.ts';
import { linkTo } from './link-to.ts';
import type { Parts } from './parts.ts';
import { reminderSubject } from './personal-message.ts';
import { safeText } from './safe-text.ts';
import type { Personal } from './urgency.ts';
import { shortWarning } from './warning-lines.ts';
import { countdown, dateWords, standing, subjects } from './wording.ts';

/** An alert that is told together with others. */
export type Told = {
  readonly alert: Alert;
  readonly pack: Pack;
  /** Of a personal reminder, what its alert doesn't say; null where it was cancelled. */
  readonly personal: Personal | null;
  /** What it says since it was put right; null where it was not. */
  readonly corrected: Parts | null;
};

/** One thing that a digest tells. */
export type DigestEntry = {
  /** For the notification. */
  readonly head: string;
  readonly line: string;
  readonly link: string | null;
  /** What it is about, as it stands now. */
  readonly deadlines: readonly ToldDeadline[];
};

type Find = (packId: string, key: string) => Deadline | undefined;
type View = { readonly find: Find; readonly now: Date };

/**
 * What several alerts come to, as things stand now (pure): what changed first, then the dates that were to be reminded
 * of, soonest first, then a person's own, then news. A date that changed is not listed a second time.
 */
export function digestEntries(told: readonly Told[], view: View): DigestEntry[] {
  const inTime = told.toSorted((a, b) => a.alert.at.localeCompare(b.alert.at));
  const changes = inTime.flatMap((one) => changeEntries(one, view));
  const known = new Set(changes.flatMap(({ deadlines }) => deadlines.map(({ key }) => key)));
  return [
    ...inTime.flatMap((one) => correctedEntry(one) ?? []),
    ...changes,
    ...dateEntries(inTime, view).filter(({ deadlines }) => deadlines.some(({ key }) => !known.has(key))),
    ...inTime.flatMap((one) => personalEntry(one, view) ?? []),
    ...inTime.flatMap((one) => storyEntry(one) ?? []),
  ];
}

/** What was put right says so; the dates that it tells of are listed as they are, like any others. */
function correctedEntry({ corrected }: Told): DigestEntry | null {
  const [line] = corrected?.headline.split('\n') ?? [];
  return line === undefined ? null : { head: line.replaceAll('**', ''), line, link: null, deadlines: [] };
}

function changeEntries({ alert, pack }: Told, view: View): DigestEntry[] {
  if (alert.kind !== 'deadline') return [];
  const { label } = deadlineTitle(alert.events);
  const ends = alert.events.map(({ after }) => current(pack, after, view));
  return byStanding(ends, pack, view).map((entry) => ({
    ...entry,
    head: `${label}: ${entry.head}`,
    line: `${label}: ${entry.line}`,
  }));
}

function dateEntries(told: readonly Told[], view: View): DigestEntry[] {
  const byPack = Map.groupBy(told, ({ pack }) => pack);
  return [...byPack].flatMap(([pack, some]) => {
    const ends = some.flatMap(({ alert }) =>
      alert.kind === 'reminder' || alert.kind === 'passed' ? alert.deadlines : [],
    );
    const once = [...new Map(ends.map((end) => [end.key, current(pack, end, view)])).values()];
    return byStanding(
      once.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
      pack,
      view,
    );
  });
}

function current(pack: Pack, told: ToldDeadline, { find }: View): ToldDeadline {
  return find(pack.id, told.key) ?? told;
}

/** Ends of which the same is known, by the same source, are told once. */
function byStanding(ends: readonly ToldDeadline[], pack: Pack, { now }: View): DigestEntry[] {
  const groups = Map.groupBy(ends, (end) => `${standing(end, now)} ${end.evidence.url}`);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const what = subjects(pack, some);
    return {
      head: `${what}: ${shortly(first, now)}`,
      line: `**${what}:** ${standing(first, now)}`,
      link: hostLinks(pack)(first.evidence.url),
      deadlines: some,
    };
  });
}

function shortly(end: ToldDeadline, now: Date): string {
  if (end.date === null || end.status === 'withdrawn') return 'no date';
  const when = dateWords(end.date, end.time);
  return hasPassed(end, now) ? `ended ${when}` : when;
}

function personalEntry({ alert, pack, personal }: Told, { now }: View): DigestEntry | null {
  if (alert.kind !== 'personal' || !personal) return null;
  const { reminder, deadline } = personal;
  const what = reminderSubject(reminder, deadline, pack);
  const line = (stands: string) => `Your reminder: **${what}:** ${stands}`;
  const { about } = reminder;
  if (about.kind === 'own') {
    const stands = `${dateWords(about.date)} (${countdown(about.date)})`;
    return { head: `${what}: ${dateWords(about.date)}`, line: line(stands), link: null, deadlines: [] };
  }
  if (!deadline) return { head: what, line: line('no date any more'), link: null, deadlines: [] };
  const { url } = deadline.evidence;
  return {
    head: `${what}: ${shortly(deadline, now)}`,
    line: line(standing(deadline, now)),
    link: hostLinks(pack)(url),
    deadlines: [deadline],
  };
}

function storyEntry({ alert, pack, corrected }: Told): DigestEntry | null {
  if (alert.kind !== 'story' || corrected !== null) return null;
  const [head] = alert.story.tellers;
  const title = safeText(head?.title ?? '', 120) || 'an item without a title';
  const outlet = safeText(head?.outlet ?? '', 60);
  const trust = head?.url ? trustOf(head.url, pack, head.title) : null;
  const warning = trust && shortWarning(trust, pack);
  return {
    head: title,
    line: `**${outlet}:** ${title}${warning === null ? '' : ` (${warning})`}`,
    link: trust && linkTo('Read it', trust),
    deadlines: [],
  };
}
