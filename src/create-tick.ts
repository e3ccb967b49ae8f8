import type { Alert } from './alerts/alert.ts';
import { remind } from './alerts/announce.ts';
import { dueReminders } from './deadlines/reminders.ts';
import type { Product } from './discord/command.ts';
import { pollRound } from './poll-round.ts';
import type { Watched } from './watched.ts';

type Parts = Parameters<typeof pollRound>[1] & {
  readonly watched: readonly Watched[];
  readonly products: readonly Product[];
  readonly isTold: (alertId: string) => boolean;
  /** Starts on whatever is owed and due. */
  readonly deliver: () => void;
};

/**
 * One beat: read what is due, work out which reminders are, and look at what is still owed. Two beats never run at
 * once; a beat that comes while one is under way is that one.
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

async function beat(parts: Parts): Promise<void> {
  await pollRound(parts.watched, parts);
  for (const alert of reminders(parts)) await parts.tell(alert);
  parts.deliver();
}

function reminders({ products, now, isTold }: Parts): Alert[] {
  return products
    .flatMap(({ pack, deadlines }) => dueReminders(deadlines(), now()).map((due) => remind(pack.id, due)))
    .filter(({ id }) => !isTold(id));
}
