import { fitLines } from '../alerts/fit-lines.ts';
import { safeText } from '../alerts/safe-text.ts';
import { dateWords, distance, subjects } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { earlierDate } from '../publish/earlier-date.ts';
import { readWords, sureWords } from '../publish/evidence-words.ts';
import { foreignText } from '../publish/foreign-text.ts';
import { webSource } from '../publish/web-source.ts';

/** Discord's bounds, but for the subjects and the quotes: those are ours, so that several find room. */
const NAME = 100;
const PLACE = 100;
const DESCRIPTION = 1000;
const SUBJECTS = 200;
const QUOTE = 250;

/** The last line of each event of ours: by it and by who made it they are known again. */
export const EVENT_MARK = 'Sundown keeps this event up to date: it moves when the date does.';

export type EventText = { readonly name: string; readonly description: string; readonly location: string };

/** What an event says of the deadlines that end at one time; `first` gives the time and the place. */
export function eventText(pack: Pack, deadlines: readonly Deadline[], first: Deadline): EventText {
  const when = first.date === null ? '' : dateWords(first.date, first.time);
  const what = subjects(pack, deadlines);
  const lines = [
    `**Ends:** ${safeText(what, SUBJECTS)}`,
    ...whenLines(first, when),
    ...quoteLines(pack, deadlines),
    ...disputeLines(deadlines),
  ];
  return {
    // Discord shows its own hours beside the name, in the reader's zone; the stated day stands before them.
    name: foreignText(`Ends ${when}: ${what}`, NAME),
    description: `${fitLines(lines, DESCRIPTION - EVENT_MARK.length - 1)}\n${EVENT_MARK}`,
    location: placeOf(first, pack),
  };
}

function whenLines(deadline: Deadline, when: string): string[] {
  const before = earlierDate(deadline);
  const way = before === null || deadline.date === null ? '' : distance(before, deadline.date);
  return [
    deadline.time === undefined
      ? `${when}, time not stated. The event lasts from where that day begins first on Earth to where it ends last. Be done the day before.`
      : `${when}. Be done well before.`,
    ...(before === null ? [] : [`Before: ${dateWords(before)}${way === '' ? '' : ` (now ${way})`}`]),
  ];
}

/** The same words about several surfaces stand once. */
function quoteLines(pack: Pack, deadlines: readonly Deadline[]): string[] {
  const byQuote = Map.groupBy(deadlines, ({ evidence }) => `${evidence.quote}\n${evidence.url}`);
  return [...byQuote.values()].flatMap(([one]) => {
    if (!one) return [];
    const { quote, url } = one.evidence;
    const sure = `${sureWords(pack, one.provider, one)} ${readWords(one)}`;
    const { href, words } = webSource(url, pack);
    return [
      ...(quote === null ? [] : [`“${safeText(quote, QUOTE)}”`]),
      href ?? safeText(words, SUBJECTS),
      sure,
    ];
  });
}

function disputeLines(deadlines: readonly Deadline[]): string[] {
  const others = deadlines.flatMap(({ disputed }) => disputed.map(({ date }) => date));
  return [...new Set(others)].map(
    (date) => `⚠ Sources disagree. Elsewhere: ${date === null ? 'no date' : dateWords(date)}`,
  );
}

function placeOf({ evidence }: Deadline, pack: Pack): string {
  const { href } = webSource(evidence.url, pack);
  return href === null ? 'Online' : foreignText(new URL(href).hostname, PLACE);
}
