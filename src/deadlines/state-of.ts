import type { DeadlineState } from './deadline.ts';

/** The state alone, of anything that holds one. */
export function stateOf({ date, time, opens, precision, status, evidence, since, note }: DeadlineState) {
  const timed = time === undefined ? {} : { time };
  const window = opens === undefined ? {} : { opens };
  return { date, ...timed, ...window, precision, status, evidence, since, note } satisfies DeadlineState;
}
