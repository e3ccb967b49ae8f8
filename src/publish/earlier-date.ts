import type { Deadline } from '../deadlines/deadline.ts';

/** The last date that stood before the present one; null when there was no other. */
export function earlierDate({ date, history }: Deadline): string | null {
  return (
    history.findLast((state) => !state.wrong && state.date !== null && state.date !== date)?.date ?? null
  );
}
