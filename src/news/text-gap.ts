import type { TextSpan } from './text-span.ts';

/** How many characters lie between two stretches of a text; 0 where they touch or overlap. */
export function textGap(one: TextSpan, other: TextSpan): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
