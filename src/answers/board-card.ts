import { deadlineButtons } from '../alerts/deadline-buttons.ts';
import { freshnessLine } from '../alerts/freshness-line.ts';
import { LIMITS, type Message } from '../alerts/message.ts';
import { plainLine } from '../alerts/safe-text.ts';
import { phaseOf } from '../deadlines/phase.ts';
import { sortDeadlines } from '../deadlines/sort-deadlines.ts';
import { card } from './card.ts';
import { headline } from './headline.ts';
import type { Known } from './known.ts';
import { lastChange } from './last-change.ts';
import { sectionLines } from './sections.ts';
import { stateSections } from './state-sections.ts';

/** Together they stay within what a phone shows at once, or nearly. */
const ROOMS = { coming: 340, open: 400, reported: 150, gone: 260 };
const LEADS_ON =
  '`/deadlines` has each date with its source, `/evidence` its words, `/export` what you can save.';
/** The first words of its footer, by which the bot knows a board when it sees one. */
const MARK = 'Board ·';

/** The board: where things stand for a whole server, in one message that is edited for as long as it stands. */
export function boardCard(known: Known): Message {
  const { pack, deadlines, sources } = known;
  const { embeds, allowed_mentions } = card(`Where things stand with ${pack.product.name}`, [
    ...sectionLines([
      ...stateSections(known, ROOMS),
      { title: 'Last change', lines: lastChange(deadlines, pack), room: 200 },
      { title: null, lines: [freshnessLine(sources), LEADS_ON], room: 600 },
    ]),
  ]);
  return {
    content: headline(known).slice(0, LIMITS.content),
    embeds: embeds.map((embed) => ({ ...embed, footer: { text: footer(known) } })),
    components: deadlineButtons(mostUrgentFirst(known), known.now),
    allowed_mentions,
  };
}

/** Whether this is the footer of a board. */
export function isBoardFooter(text: string): boolean {
  return text.startsWith(MARK);
}

function footer({ pack }: Known): string {
  const maker = plainLine(pack.product.maker).slice(0, 100);
  return `${MARK} reading times hourly · Sundown is not affiliated with ${maker}`;
}

function mostUrgentFirst({ pack, deadlines, now }: Known) {
  const { coming, open, reported, gone } = sortDeadlines(deadlines, now);
  const phase = phaseOf(deadlines, pack.providers[0]?.id, now);
  const openFirst = phase === 'undated' || phase === 'aftermath';
  return [...(openFirst ? [...open, ...coming] : [...coming, ...open]), ...reported, ...gone];
}
