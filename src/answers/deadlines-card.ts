import { freshnessLine } from '../alerts/freshness-line.ts';
import type { Message } from '../alerts/message.ts';
import { safeLink, safeText } from '../alerts/safe-text.ts';
import { dateWords, moment, standing, subject } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { card } from './card.ts';
import type { Known } from './known.ts';

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
