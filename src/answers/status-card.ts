import type { Message } from '../alerts/message.ts';
import { dateWords } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { phaseOf } from '../deadlines/phase.ts';
import { sortDeadlines } from '../deadlines/sort-deadlines.ts';
import { card } from './card.ts';
import { entryLines } from './entry-lines.ts';
import { headline } from './headline.ts';
import type { Known } from './known.ts';
import { lastChange } from './last-change.ts';
import { remainderLines } from './remainder-lines.ts';
import { type Section, sectionLines } from './sections.ts';
import { sourceLines } from './source-lines.ts';

const MAX_EVENTS = 3;
const LEADS_ON =
  '`/deadlines` has each date with its source, `/export` what you can save, `/news` who reports what; `/subscribe` tells you what changes.';

/** `/status`: where things stand, what to expect, how fresh that is. */
export function statusCard(known: Known): Message {
  const { pack, sources } = known;
  return card(`Where things stand with ${pack.product.name}`, [
    headline(known),
    '',
    ...sectionLines([
      ...stateSections(known),
      { title: 'Last change', lines: lastChange(known.deadlines, pack), room: 300 },
      { title: 'How fresh this is', lines: sourceLines(sources), room: 400 },
      { title: null, lines: [LEADS_ON], room: 200 },
    ]),
  ]);
}

/** What matters most in this phase comes first. */
function stateSections(known: Known): Section[] {
  const { pack, deadlines, now } = known;
  const sorted = sortDeadlines(deadlines, now);
  const lines = (of: readonly Deadline[]) => entryLines(of, pack, now);
  const open = { title: 'Still without a date', lines: lines(sorted.open), room: 600 };
  const coming = { title: 'Still to come', lines: lines(sorted.coming), room: 500 };
  const rest = [
    { title: 'Reported, not official', lines: lines(sorted.reported), room: 200 },
    { title: 'What is gone', lines: lines(sorted.gone), room: 300 },
  ];
  switch (phaseOf(deadlines, pack.providers[0]?.id, now)) {
    case 'undated':
      return [open, coming, ...rest, story(known)];
    case 'countdown':
    case 'between':
      return [coming, open, ...rest, story(known)];
    case 'aftermath':
      return [
        open,
        { title: 'What still works', lines: remainderLines(known, ['works']), room: 400 },
        { ...coming, room: 300 },
        ...rest,
        { title: 'Refunds and credits', lines: remainderLines(known, ['refunds', 'credits']), room: 700 },
      ];
  }
}

function story({ pack, now }: Known): Section {
  const past = pack.events.filter(({ date }) => date <= now.toISOString().slice(0, 10));
  const lines = past.slice(-MAX_EVENTS).map(({ date, what }) => `• ${dateWords(date)}: ${what}`);
  return { title: 'How it came to this', lines, room: 500 };
}
