import type { Deadline } from '../deadlines/deadline.ts';
import { phaseOf } from '../deadlines/phase.ts';
import { sortDeadlines } from '../deadlines/sort-deadlines.ts';
import { entryLines } from './entry-lines.ts';
import type { Known } from './known.ts';
import { remainderLines } from './remainder-lines.ts';
import type { Section } from './sections.ts';

type Part = 'open' | 'coming' | 'reported' | 'gone';
/** How many characters each part may take; what still works is told only where it has room. */
type Rooms = Readonly<Record<Part, number>> & { readonly works?: number };

/** What ends when, by where it stands; what matters most in this phase comes first. */
export function stateSections(known: Known, rooms: Rooms): Section[] {
  const { pack, deadlines, now } = known;
  const sorted = sortDeadlines(deadlines, now);
  const part = (of: Part, title: string) => ({ title, lines: lines(sorted[of]), room: rooms[of] });
  const lines = (of: readonly Deadline[]) => entryLines(of, pack, now);
  const open = part('open', 'Still without a date');
  const coming = part('coming', 'Still to come');
  const rest = [part('reported', 'Reported, not official'), part('gone', 'What is gone')];
  switch (phaseOf(deadlines, pack.providers[0]?.id, now)) {
    case 'undated':
      return [open, coming, ...rest];
    case 'countdown':
    case 'between':
      return [coming, open, ...rest];
    case 'aftermath':
      return [open, ...stillWorks(known, rooms.works), coming, ...rest];
  }
}

function stillWorks(known: Known, room = 0): Section[] {
  return room > 0 ? [{ title: 'What still works', lines: remainderLines(known, ['works']), room }] : [];
}
