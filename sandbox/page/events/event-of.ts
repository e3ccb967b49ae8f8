import type { Person, Show } from '../../show/show.ts';
import type { PageEvent } from '../outcome-view.ts';
import { toStateView } from '../views/to-state-view.ts';

/** What a page is told about whole, whenever any of it has changed. */
export type Subject = Exclude<PageEvent['kind'], 'message' | 'gone'>;

/** Where a subject stands now, for one person. */
export function eventOf(show: Show, person: Person, subject: Subject): PageEvent {
  switch (subject) {
    case 'state':
      return { kind: 'state', state: toStateView({ stage: show.stage(), person, bot: show.bot() }) };
    case 'clock':
      return { kind: 'clock', clock: show.clock() };
    case 'sources':
      return { kind: 'sources', sources: show.sources() };
    case 'faults':
      return { kind: 'faults', faults: show.faults() };
    case 'activity':
      return { kind: 'activity', activity: show.activity() };
    case 'commands':
      return { kind: 'commands' };
  }
}
