import type { TextSpan } from '../news/text-span.ts';
import type { Tier } from '../pack/pack.ts';
import { allMatches } from './all-matches.ts';
import type { Deadline } from './deadline.ts';
import type { Grammar } from './grammar.ts';

/** Whether the words around a date tell of it as past. Where they say both, what stands nearer to the date counts. */
export function isPast(folded: string, { start, end }: TextSpan, date: TextSpan, grammar: Grammar): boolean {
  const near = (pattern: RegExp) =>
    Math.min(
      ...allMatches(folded.slice(start, end), pattern).map(({ index, 0: words }) => {
        const from = start + index;
        return Math.max(0, from - date.end, date.start - from - words.length);
      }),
      Number.POSITIVE_INFINITY,
    );
  const past = near(grammar.past);
  const future = near(grammar.future);
  const isDone = future === Number.POSITIVE_INFINITY && near(grammar.done) < Number.POSITIVE_INFINITY;
  return past < future || isDone;
}

/**
 * How sure an end is; the wording counts, not today's date. What others than its maker tell is a report, and so is
 * what anybody else has only heard of, though it be told as past.
 */
export function statusOf({ past, heard }: { past: boolean; heard: boolean }, tier: Tier): Deadline['status'] {
  if (heard && tier !== 'official') return 'reported';
  if (past) return 'passed';
  return tier === 'official' || tier === 'provider' ? 'announced' : 'reported';
}
