import type { Deadline, DeadlineState } from '../deadlines/deadline.ts';
import { doubtedClaims } from '../deadlines/doubted-claims.ts';
import { vanished } from '../deadlines/vanished.ts';
import type { Published } from './published.ts';

/** When a state became what it is: since when it is held, or when its words were read last. */
export function changedAt({ since, evidence }: DeadlineState): string {
  return latest([since, evidence.readAt ?? since]);
}

/** When anything of what is published changed last; the beginning of time where nothing is known. */
export function lastChange(published: readonly Published[]): string {
  return latest(
    published.flatMap(({ deadlines }) => deadlines.flatMap((one) => [changedAt(one), ...askedAt(one)])),
  );
}

/** When what speaks against a deadline was said. */
function askedAt(deadline: Deadline): string[] {
  const words = [...deadline.disputed, ...doubtedClaims(deadline)];
  const gone = vanished(deadline).flatMap(({ without }) => without.at(-1) ?? []);
  return [...words.map(({ at }) => at), ...gone, ...(deadline.held === null ? [] : [deadline.held.since])];
}

function latest(instants: readonly string[]): string {
  const times = instants.map((instant) => Date.parse(instant));
  return new Date(Math.max(0, ...times)).toISOString();
}
