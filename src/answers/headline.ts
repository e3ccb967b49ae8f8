import { countdown, dateWords, subjects } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { phaseOf } from '../deadlines/phase.ts';
import { sortDeadlines } from '../deadlines/sort-deadlines.ts';
import type { Known } from './known.ts';

/** Where things stand, in a sentence or two. */
export function headline({ pack, deadlines, now }: Pick<Known, 'pack' | 'deadlines' | 'now'>): string {
  const provider = pack.providers[0]?.id;
  const { coming, open } = sortDeadlines(deadlines, now);
  const next = `Next: ${nextEnd(coming.filter((one) => one.provider === provider))}`;
  switch (phaseOf(deadlines, provider, now)) {
    case 'undated':
      return '**No date is known yet.** You are told as soon as one is.';
    case 'countdown':
      return `**${next}**`;
    case 'between':
      return `**Part of it has ended. ${next}**`;
    case 'aftermath':
      return `**Every date that was announced has passed.** ${openWords(open.length)}`;
  }

  function nextEnd(own: readonly Deadline[]): string {
    const [first] = own;
    if (!first?.date) return 'not known';
    const together = own.filter(({ date }) => date === first.date);
    const left = countdown(first.date, first.time);
    return `${subjects(pack, together)}, ${dateWords(first.date)}${left ? ` (${left})` : ''}`;
  }
}

function openWords(count: number): string {
  if (count === 0) return 'Nothing is left open.';
  return count === 1 ? 'One thing still has no date.' : `${count} things still have no date.`;
}
