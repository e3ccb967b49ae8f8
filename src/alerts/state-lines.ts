import { deadlineTime } from '../deadlines/deadline-time.ts';
import type { Pack } from '../pack/pack.ts';
import type { ToldDeadline } from './alert.ts';
import { standing, subject } from './wording.ts';

/** Every deadline in a line: what is still to come first, soonest first, then the undated, then what is over. */
export function stateLines(deadlines: readonly ToldDeadline[], pack: Pack, now: Date): string[] {
  if (deadlines.length === 0) return ['No date is known yet. You are told as soon as one is.'];
  const sorted = [...deadlines].sort((a, b) => rank(a, now) - rank(b, now) || compareDates(a, b));
  return sorted.map((deadline) => `• **${subject(pack, deadline)}:** ${standing(deadline, now)}`);
}

function rank({ date }: ToldDeadline, now: Date): number {
  if (date === null) return 1;
  const time = deadlineTime(date);
  return time && now >= time.last ? 2 : 0;
}

function compareDates(a: ToldDeadline, b: ToldDeadline): number {
  return (a.date ?? '').localeCompare(b.date ?? '');
}
