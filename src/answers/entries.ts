import type { Deadline } from '../deadlines/deadline.ts';
import { openQuestions } from './open-questions.ts';

/** Deadlines that are one and the same to a reader, but for their surface. */
export type Entry = { readonly first: Deadline; readonly deadlines: readonly Deadline[] };

/** Tells surfaces that share a provider, a date and a quote once, up to `most` of them together; in their order. */
export function entriesOf(deadlines: readonly Deadline[], most = Number.POSITIVE_INFINITY): Entry[] {
  const entries: [Deadline, ...Deadline[]][] = [];
  const current = new Map<string, [Deadline, ...Deadline[]]>();
  for (const deadline of deadlines) {
    const known = current.get(sameness(deadline));
    if (known && known.length < most) known.push(deadline);
    else {
      const entry: [Deadline, ...Deadline[]] = [deadline];
      current.set(sameness(deadline), entry);
      entries.push(entry);
    }
  }
  return entries.map((all) => ({ first: all[0], deadlines: all }));
}

/** A note is told only where there is no date, so it tells things apart only there; what is in doubt always does. */
function sameness(deadline: Deadline): string {
  const { provider, region, evidence, history, ...state } = deadline;
  const doubts = openQuestions(deadline, (url) => url);
  const { date, time, precision, status, note } = state;
  const before = history.map((one) => one.date).filter((one) => one !== null);
  const said = [evidence.quote, evidence.url, date === null ? note : null];
  return JSON.stringify([provider, region, date, time, precision, status, said, before, doubts]);
}
