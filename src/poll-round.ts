import type { Visit } from './feed/visit.ts';
import { type PollParts, pollSource } from './poll.ts';
import type { Rec } from './store/record.ts';
import { type Watched, watchedKey } from './watched.ts';

export type Visits = Readonly<Record<string, Visit>>;

type RoundParts = PollParts & {
  readonly visits: Rec<Visits>;
  /** Set when the bot stops: requests are cut then, and that says nothing about the sources. */
  readonly stopping: AbortSignal;
  /** Called as soon as a source was visited, with what changed about it. */
  readonly onVisit: (watched: Watched, before: Visit | undefined, after: Visit) => void;
};

/**
 * Visits every source that is due, all hosts side by side (the fetcher keeps one request at a time per host). What
 * the visits gave is stored in one write at the end: lost, it only means that the next round reads again.
 * One source's surprise doesn't stop the others; all of them are thrown together at the end.
 */
export async function pollRound(watched: readonly Watched[], parts: RoundParts): Promise<void> {
  const known = parts.visits.read();
  const instant = parts.now().toISOString();
  const due = watched.filter((one) => (known[watchedKey(one)]?.nextAt ?? '') <= instant);
  if (due.length === 0) return;
  const results = await Promise.allSettled(due.map((one) => visitOne(one)));
  if (parts.stopping.aborted) return;

  async function visitOne(one: Watched): Promise<[string, Visit]> {
    const key = watchedKey(one);
    const after = await pollSource(one, known[key], parts);
    parts.onVisit(one, known[key], after);
    return [key, after];
  }

  const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  await parts.visits.update((before) => ({ ...before, ...Object.fromEntries(done) }));
  const surprises = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (surprises.length > 0)
    throw new AggregateError(surprises, `${surprises.length} sources could not be worked on`);
}
