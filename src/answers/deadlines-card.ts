import { customId } from '../alerts/custom-id.ts';
import { deadlineButtons } from '../alerts/deadline-buttons.ts';
import { fitLines } from '../alerts/fit-lines.ts';
import { freshnessLine } from '../alerts/freshness-line.ts';
import { hostLinks } from '../alerts/host-links.ts';
import type { Button, Message, Row } from '../alerts/message.ts';
import { standing, subject } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { phaseOf } from '../deadlines/phase.ts';
import { sortDeadlines } from '../deadlines/sort-deadlines.ts';
import type { Pack } from '../pack/pack.ts';
import { card } from './card.ts';
import { type Entry, entriesOf } from './entries.ts';
import { evidenceLines } from './evidence-lines.ts';
import type { Known } from './known.ts';
import { openQuestions } from './open-questions.ts';
import { pagesOf } from './pages.ts';
import { remainderLines } from './remainder-lines.ts';

/** Leaves room for the freshness below; more than this nobody reads on a phone. */
const PAGE = 2800;
const BLOCK = 1900;
/** Surfaces told as one; all of them are named. */
const AT_ONCE = 6;

/** What of the list is asked for: one surface or all, and which page of it, counted from 0. */
export type DeadlinesView = { readonly surface: string | null; readonly page: number };

/** `/deadlines`: every known end with who says so, the most urgent first; a page that does not exist is the last. */
export function deadlinesCard(known: Known, view: DeadlinesView): Message {
  const { pack, sources } = known;
  const listed = listOf(known, view.surface);
  const pages = pagesOf(listed.blocks, PAGE);
  const page = Math.min(view.page, pages.length - 1);
  const title = `${pack.product.name}: what ends when`;
  const message = card(pages.length > 1 ? `${title}, page ${page + 1} of ${pages.length}` : title, [
    ...(pages[page] ?? []),
    freshnessLine(sources),
  ]);
  const controls = pageControls({ surface: view.surface, page }, pages.length);
  return { ...message, components: [...deadlineButtons(listed.deadlines, known.now), ...controls] };
}

function pageControls({ surface, page }: DeadlinesView, pages: number): Row[] {
  const turn = (label: string, to: number): Button => ({
    type: 2,
    style: 2,
    label,
    custom_id: customId({ command: 'deadlines', verb: 'page', argument: `${surface ?? ''}.${to}` }),
    disabled: to < 0 || to >= pages,
  });
  return pages > 1 ? [{ type: 1, components: [turn('Back', page - 1), turn('More', page + 1)] }] : [];
}

/** Everything that is to be told, in its order, and the deadlines in that order. */
function listOf(known: Known, surface: string | null) {
  const { pack, deadlines, now } = known;
  const shown = deadlines.filter((one) => surface === null || one.surface === surface);
  const { coming, open, reported, gone, withdrawn } = sortDeadlines(shown, now);
  const phase = phaseOf(deadlines, pack.providers[0]?.id, now);
  const over = phase === 'aftermath' && surface === null;
  const ahead = groupBlocks('Still to come', coming, known);
  const undated = groupBlocks('Without a date', open, known);
  const works = over ? remaining('What still works', ['works'], known) : [];
  const undatedFirst = phase === 'aftermath' || phase === 'undated';
  const blocks = [
    ...(undatedFirst ? [...undated, ...works, ...ahead] : [...ahead, ...undated]),
    ...groupBlocks('Reported, not official', reported, known),
    ...groupBlocks('Gone', gone, known),
    ...groupBlocks('No longer ends', withdrawn, known),
    ...(over ? remaining('Refunds and credits', ['refunds', 'credits'], known) : []),
  ];
  return {
    blocks: blocks.length > 0 ? blocks : [[NOTHING, '']],
    deadlines: [
      ...(undatedFirst ? [...open, ...coming] : [...coming, ...open]),
      ...reported,
      ...gone,
      ...withdrawn,
    ],
  };
}

const NOTHING = 'No date is known for this yet. `/subscribe` tells you as soon as there is one.';

/** The title stands with the first of its group, so that it never ends a page. */
function groupBlocks(title: string, group: readonly Deadline[], { pack, now }: Known): string[][] {
  return entriesOf(group, AT_ONCE).map((entry, at) => [
    ...(at === 0 ? [`__${title}__`] : []),
    fitLines(entryLines(entry, pack, now), BLOCK),
    '',
  ]);
}

function entryLines({ first, deadlines }: Entry, pack: Pack, now: Date): string[] {
  const names = deadlines.map((one) => subject(pack, one)).join(', ');
  return [
    `**${names}:** ${standing(first, now)}`,
    ...evidenceLines(first, pack),
    ...openQuestions(first, hostLinks(pack)),
  ];
}

function remaining(title: string, about: Parameters<typeof remainderLines>[1], known: Known): string[][] {
  const lines = remainderLines(known, about);
  return lines.length > 0 ? [[`__${title}__`, fitLines(lines, BLOCK), '']] : [];
}
