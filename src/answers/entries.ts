import type { Deadline } from '../deadlines/deadline.ts';

/** Deadlines that are one and the same to a reader: all but their surface is equal. */
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

/** A note is told only where there is no date, so it tells things apart only there. */
function sameness(deadline: Deadline): string {
  const { key: _key, surface: _surface, since: _since, note, evidence, history, ...rest } = deadline;
  const dates = history.map(({ date }) => date).filter((date) => date !== null);
  return JSON.stringify([rest, rest.date === null ? note : null, evidence.quote, evidence.url, dates]);
}
