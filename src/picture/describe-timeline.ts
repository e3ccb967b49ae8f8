import { dateWords } from '../alerts/wording.ts';
import { dateOfDay } from './day-span.ts';
import type { Name, Timeline, TimelineRow } from './timeline.ts';

/** Discord's bound for the description of a file. */
const MOST = 1024;
const MAX_NAMES = 6;
const LONGEST_NAME = 80;

/** The timeline in words, for those who do not see the picture. The title and the dates come first, so nothing of them is cut. */
export function describeTimeline(timeline: Timeline): string {
  const { title, knownSince, today, rows, left, placeless } = timeline;
  const ends = rows.map(sentence);
  const older = left > 0 ? [`${left} older ${left === 1 ? 'end is' : 'ends are'} not shown.`] : [];
  const rest = placeless.map(({ why, names }) => `${why}: ${listed(names)}.`);
  const head = `Timeline. ${shortened(title.full)}, known since ${dayWords(knownSince)}, today ${dayWords(today)}.`;
  return within([head, ...ends, ...older, ...rest]);
}

function sentence({ names, date, earlier, state, isReported }: TimelineRow): string {
  const before = earlier.map((place) => dateWords(place.date));
  const moved = before.length > 0 ? `, before that ${before.join(', then ')}` : '';
  return `${listed(names)}: ${meaning(date, state, isReported)}${dateWords(date)}${moved}.`;
}

function meaning(date: string, state: TimelineRow['state'], isReported: boolean): string {
  if (isReported) return 'reported for ';
  if (date.length === 7) return 'some day in ';
  return state === 'past' ? 'ended on ' : 'ends on ';
}

function listed(names: readonly Name[]): string {
  const shown = names.slice(0, MAX_NAMES).map(({ full }) => shortened(full));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function shortened(name: string): string {
  const points = [...name];
  return points.length > LONGEST_NAME ? `${points.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}

function dayWords(day: number): string {
  return dateWords(dateOfDay(day).toISOString().slice(0, 10));
}

/** As many whole sentences as fit. */
function within(sentences: readonly string[]): string {
  const ending = '…';
  const whole = sentences.join(' ');
  if (whole.length <= MOST) return whole;
  let text = '';
  for (const one of sentences) {
    if (text.length + one.length + 1 + ending.length > MOST) break;
    text += `${one} `;
  }
  return `${text}${ending}`;
}
