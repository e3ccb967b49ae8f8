import type { Message } from '../alerts/message.ts';
import { dateWords } from '../alerts/wording.ts';
import { phaseOf } from '../deadlines/phase.ts';
import { card } from './card.ts';
import { headline } from './headline.ts';
import type { Known } from './known.ts';
import { lastChange } from './last-change.ts';
import { remainderLines } from './remainder-lines.ts';
import { type Section, sectionLines } from './sections.ts';
import { sourceLines } from './source-lines.ts';
import { stateSections } from './state-sections.ts';

const MAX_EVENTS = 3;
const ROOMS = { open: 600, works: 400, coming: 500, reported: 200, gone: 300 };
const LEADS_ON =
  '`/deadlines` has each date with its source, `/export` what you can save, `/news` who reports what; `/subscribe` tells you what changes.';

/** `/status`: where things stand, what to expect, how fresh that is. */
export function statusCard(known: Known): Message {
  const { pack, sources } = known;
  return card(`Where things stand with ${pack.product.name}`, [
    headline(known),
    '',
    ...sectionLines([
      ...stateSections(known, ROOMS),
      background(known),
      { title: 'Last change', lines: lastChange(known.deadlines, pack), room: 300 },
      { title: 'How fresh this is', lines: sourceLines(sources), room: 400 },
      { title: null, lines: [LEADS_ON], room: 200 },
    ]),
  ]);
}

/** How it came to this; once all is over, what can still be claimed. */
function background(known: Known): Section {
  const { pack, deadlines, now } = known;
  if (phaseOf(deadlines, pack.providers[0]?.id, now) !== 'aftermath') return story(known);
  return { title: 'Refunds and credits', lines: remainderLines(known, ['refunds', 'credits']), room: 700 };
}

function story({ pack, now }: Known): Section {
  const past = pack.events.filter(({ date }) => date <= now.toISOString().slice(0, 10));
  const lines = past.slice(-MAX_EVENTS).map(({ date, what }) => `• ${dateWords(date)}: ${what}`);
  return { title: 'How it came to this', lines, room: 500 };
}
