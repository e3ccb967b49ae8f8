import { freshnessLine } from '../alerts/freshness-line.ts';
import type { Message } from '../alerts/message.ts';
import { subjects } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { calendar } from '../publish/calendar.ts';
import { calendarEvent } from '../publish/calendar-event.ts';
import { whenOf } from '../publish/when-of.ts';
import type { Known } from './known.ts';

const HOW =
  'Open this file on your phone and add its dates to your calendar; it reminds you 30, 7, 3 and 1 days before. When a date has moved, ask again and open the new file: the date moves, it does not come twice.';
const GONE =
  'Every date was withdrawn. Open this file only if you have them in your calendar: it takes them out again.';
const NOTHING =
  'No day is known yet, so there is nothing to put into a calendar. `/subscribe` tells you when there is.';

/** `/calendar`: the deadlines as a file for a calendar, and which of them can't be in it. */
export function calendarAnswer({ pack, sources, ...known }: Known, surface: string | null): Message {
  const deadlines = known.deadlines.filter((one) => surface === null || one.surface === surface);
  const inFile = deadlines.filter((one) => calendarEvent(pack, one) !== null);
  const dated = inFile.filter((one) => whenOf(one) !== null);
  const what = dated.length > 0 ? HOW : inFile.length > 0 ? GONE : NOTHING;
  const file = {
    name: `${pack.id}-deadlines.ics`,
    data: Buffer.from(calendar([{ pack, deadlines, sources }])),
  };
  return {
    content: [what, ...leftOut(deadlines, pack), freshnessLine(sources)].join('\n'),
    embeds: [],
    allowed_mentions: { parse: [] },
    ...(inFile.length > 0 ? { files: [file] } : {}),
  };
}

function leftOut(deadlines: readonly Deadline[], pack: Pack): string[] {
  const left = deadlines.filter((one) => one.status !== 'withdrawn' && whenOf(one) === null);
  if (left.length === 0) return [];
  const [have, are] = left.length === 1 ? ['has', 'is'] : ['have', 'are'];
  return [`${left.length} ${have} no day yet and ${are} not in it: ${subjects(pack, left)}.`];
}
