import { agree, isCoarser } from './agree.ts';
import type { Deadline } from './deadline.ts';

/** What can happen to a deadline, most telling first. */
export const changes = [
  'conflict',
  'added',
  'dated',
  'moved',
  'withdrawn',
  'confirmed',
  'settled',
  'vanished',
  'passed',
  'held',
  'doubted',
] as const;
export type Change = (typeof changes)[number];

/** As much of a deadline as a change shows in; support 0 means that nobody who counts has said anything. */
export type Standing = Pick<
  Deadline,
  'date' | 'opens' | 'status' | 'precision' | 'support' | 'disputed' | 'held'
>;

/** What happened between two states of one deadline; null when they say the same. */
export function changeBetween(before: Standing | null, after: Standing): Change | null {
  if (after.support === 0) return null;
  const known = before !== null && before.support > 0 ? before : null;
  const isSame = known !== null && agree(known, after);
  if (after.disputed.length > 0 && !(isSame && isDisputedAlready(known, after))) return 'conflict';
  if (known === null) return 'added';
  if (!isSame) return known.disputed.some((one) => agree(one, after)) ? 'settled' : turn(known, after);
  if (after.held !== null && after.held.since !== known.held?.since) return 'held';
  if (isCoarser(known, after)) return 'dated';
  if (after.disputed.length === 0 && known.disputed.length > 0) return 'settled';
  return confirmation(known, after);
}

/** One more that says so, or one less, is nothing new. */
function isDisputedAlready(before: Standing, after: Standing): boolean {
  return after.disputed.every((one) => before.disputed.some((other) => agree(one, other)));
}

function turn(before: Standing, after: Standing): Change {
  if (after.status === 'withdrawn') return 'withdrawn';
  if (after.date === null) return after.opens === undefined ? 'conflict' : 'dated';
  const isFirstWord = before.status === 'reported' && after.status !== 'reported';
  return before.date === null || before.status === 'withdrawn' || isFirstWord ? 'dated' : 'moved';
}

function confirmation(before: Standing, after: Standing): Change | null {
  if (before.status === 'reported' && after.status !== 'reported') return 'confirmed';
  if (after.status === 'passed' && before.status !== 'passed') return 'passed';
  return after.support > 1 && before.support === 1 && after.date !== null ? 'confirmed' : null;
}
