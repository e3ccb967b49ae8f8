import { keepCards } from './keep-cards.ts';
import { pollRound } from './poll-round.ts';
import { remindRound } from './remind-round.ts';
import type { Watched } from './watched.ts';

type Parts = Parameters<typeof pollRound>[1] &
  Parameters<typeof keepCards>[0] &
  Parameters<typeof remindRound>[0] & {
    readonly watched: readonly Watched[];
    /** Starts on whatever is owed and due. */
    readonly deliver: () => void;
    /** Starts on the boards that say something else than what is known now. */
    readonly keepBoards: () => void;
    /** Starts on servers' events that no longer stand as they should. */
    readonly keepEvents: () => void;
  };

/**
 * One beat: read what is due, change the cards of stories, work out which reminders are due, look at what is still owed,
 * and at the boards. Two beats never run at once; a beat that comes while one is under way is that one.
 */
export function createTick(parts: Parts): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= beat(parts).finally(() => {
      running = null;
    });
    return running;
  };
}

/** What one step meets is thrown in the end; it keeps no reminder and no delivery back. */
async function beat(parts: Parts): Promise<void> {
  try {
    await pollRound(parts.watched, parts);
  } finally {
    await keepCards(parts)
      .finally(() => remindRound(parts))
      .finally(() => {
        parts.deliver();
        parts.keepBoards();
        parts.keepEvents();
      });
  }
}
