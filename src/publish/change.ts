import type { Deadline, DeadlineState } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { factId } from './fact-id.ts';
import type { Published } from './published.ts';

/** One turn in the history of a deadline: what came to be known, and what stood before. */
export type Change = {
  /** The same for ever, whatever happens to the deadline later. */
  readonly id: string;
  readonly pack: Pack;
  readonly deadline: Deadline;
  readonly state: DeadlineState;
  readonly before: DeadlineState | null;
};

/** All changes of all deadlines, the newest first. */
export function changesOf(published: readonly Published[]): Change[] {
  const changes = published.flatMap(({ pack, deadlines }) =>
    deadlines.flatMap((deadline) => ofDeadline(pack, deadline)),
  );
  const unique = new Map(changes.map((change) => [change.id, change]));
  return [...unique.values()].toSorted(newestFirst);
}

function ofDeadline(pack: Pack, deadline: Deadline): Change[] {
  const states: readonly DeadlineState[] = [...deadline.history, deadline];
  return states.map((state, at) => ({
    id: `${factId(pack, deadline)}/${state.since}/${whatIsSaid(state)}`,
    pack,
    deadline,
    state,
    before: states[at - 1] ?? null,
  }));
}

/** Without the status, which a later reading may put in other words for the same fact. */
function whatIsSaid({ date, opens, status }: DeadlineState): string {
  if (status === 'withdrawn') return 'withdrawn';
  return opens ? `${opens.date}/${date ?? 'undated'}` : (date ?? 'undated');
}

function newestFirst(a: Change, b: Change): number {
  return Date.parse(b.state.since) - Date.parse(a.state.since) || (a.id < b.id ? -1 : 1);
}
