import type { Deadline } from '../deadlines/deadline.ts';
import type { SourceState } from '../feed/source-state.ts';
import type { Story } from '../news/story.ts';
import type { Pack } from '../pack/pack.ts';
import { fitLines } from './fit-lines.ts';
import { freshnessLine } from './freshness-line.ts';
import { LIMITS, type Message } from './message.ts';
import { safeLink, safeText } from './safe-text.ts';
import { stateLines } from './state-lines.ts';
import { dateWords, moment, standing, subject } from './wording.ts';

/** What is known of one product, as commands answer with it. */
export type Known = {
  readonly pack: Pack;
  readonly deadlines: readonly Deadline[];
  readonly stories: readonly Story[];
  readonly sources: readonly SourceState[];
  readonly now: Date;
};

const COLOUR = 0x34495e;
const MAX_EVENTS = 3;

/** `/status`: where things stand, what can be done, how fresh that is. */
export function statusCard({ pack, deadlines, sources, now }: Known): Message {
  const past = pack.events.filter(({ date }) => date <= now.toISOString().slice(0, 10));
  const events = past.slice(-MAX_EVENTS).map(({ date, what }) => `• ${dateWords(date)}: ${what}`);
  return card(`Where things stand with ${pack.product.name}`, [
    ...stateLines(deadlines, pack, now),
    ...(events.length > 0 ? ['', '**How it came to this**', ...events] : []),
    '',
    freshnessLine(sources),
  ]);
}

/** `/deadlines`: every known end with who says so. */
export function deadlinesCard({ pack, deadlines, sources, now }: Known, surface: string | null): Message {
  const shown = deadlines.filter((one) => surface === null || one.surface === surface);
  const lines = shown
    .toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))
    .flatMap((deadline) => deadlineLines(deadline, pack, now));
  const empty = 'No date is known for this yet. `/subscribe` tells you as soon as there is one.';
  return card(`${pack.product.name}: what ends when`, [
    ...(lines.length > 0 ? lines : [empty]),
    '',
    freshnessLine(sources),
  ]);
}

function deadlineLines(deadline: Deadline, pack: Pack, now: Date): string[] {
  const { evidence, history } = deadline;
  const before = history.findLast(({ date }) => date !== null && date !== deadline.date);
  const source = evidence.quote
    ? `“${safeText(evidence.quote, 200)}” ${safeLink('source', evidence.url)}, read ${moment(evidence.readAt ?? now)}`
    : `On record from ${safeLink('this page', evidence.url)}; not read again yet.`;
  return [
    `**${subject(pack, deadline)}:** ${standing(deadline, now)}`,
    ...(before?.date ? [`Before: ${dateWords(before.date)}.`] : []),
    source,
  ];
}

const MAX_STORIES = 8;

/** `/news`: the newest stories with their outlets; official ones are marked in words. */
export function newsCard({ pack, stories, sources }: Known): Message {
  const lines = stories.slice(0, MAX_STORIES).flatMap(storyLines);
  const none = 'No story has been read yet.';
  return card(`${pack.product.name}: the latest`, [
    ...(lines.length > 0 ? lines : [none]),
    '',
    freshnessLine(sources),
  ]);
}

function storyLines({ tellers }: Story): string[] {
  const [head] = tellers;
  if (!head) return [];
  const title = safeText(head.title, 120) || 'Untitled';
  const when = moment(head.published ?? head.readAt, 'D');
  const who = `${safeText(head.outlet, 40)}${head.tier === 'official' ? ' (official)' : ''}`;
  const more = tellers.length > 1 ? `, ${tellers.length} items` : '';
  return [`• ${head.url ? safeLink(title, head.url) : title}`, `  ${who}, ${when}${more}`];
}

/** One embed that keeps Discord's limits: lines that no longer fit are counted instead of cut in half. */
function card(title: string, lines: readonly string[]): Message {
  return {
    content: '',
    embeds: [
      {
        title: safeText(title, LIMITS.title - 56),
        description: fitLines(lines, LIMITS.description),
        color: COLOUR,
      },
    ],
    allowed_mentions: { parse: [] },
  };
}
