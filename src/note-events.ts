import type { LedgerEvent } from './deadlines/ledger.ts';
import type { Logger } from './log.ts';
import { type Watched, watchedKey } from './watched.ts';

/** Logs what a reading changed; what is kept from people for now is for the operator to look at. */
export function noteEvents(log: Logger, watched: Watched, events: readonly LedgerEvent[]): void {
  for (const { kind, after } of events) {
    const { key, date, held, claims } = after;
    const about = { source: watchedKey(watched), deadline: key, date };
    if (kind === 'held') log.warn({ ...about, held: held?.date }, 'a date moves too often and is held');
    else if (kind === 'doubted') {
      const doubted = claims.findLast(({ doubt }) => doubt !== null);
      log.warn({ ...about, said: doubted?.date, doubt: doubted?.doubt }, 'a date is not believed');
    } else log.info({ ...about, kind }, 'a deadline has changed');
  }
}
