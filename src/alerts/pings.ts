import { z } from 'zod';
import type { Store } from '../store/open-store.ts';
import { openShelf } from '../store/shelf.ts';
import { mayPing, type Ping, recentPings } from './may-ping.ts';

export type Pings = {
  /** Whether a message may ping in a channel. One that may is counted, once, however often it is tried. */
  spend(channelId: string, ping: Ping, now: Date): boolean;
  /** Resolves when all that was counted is stored. */
  stored(): Promise<void>;
};

const BUCKETS = 64;
const spentSchema = z.object({
  channelId: z.string(),
  pings: z.array(z.object({ mark: z.string(), at: z.string() })),
});
type Spent = z.infer<typeof spentSchema>;

/**
 * The pings of the last day in each channel. They are counted in memory at once, so that messages under way side by
 * side don't share one. Channels without any are let go of at the start.
 */
export async function openPings(store: Store, now: () => Date): Promise<Pings> {
  const shelf = await openShelf(store, { key: 'pings', schema: spentSchema, buckets: BUCKETS });
  const changed = new Map<string, Spent>();
  const over = [...shelf.values()].filter(({ pings }) => recentPings(pings, now()).length === 0);
  await shelf.put(new Map(over.map(({ channelId }) => [channelId, null])));
  const counted = new Map([...shelf.values()].map((one) => [one.channelId, one]));

  return {
    spend(channelId, ping, instant) {
      const pings = recentPings(counted.get(channelId)?.pings ?? [], instant);
      if (!mayPing(pings, ping)) return false;
      if (pings.some(({ mark }) => mark === ping.mark)) return true;
      const after = { channelId, pings: [...pings, { mark: ping.mark, at: instant.toISOString() }] };
      counted.set(channelId, after);
      changed.set(channelId, after);
      return true;
    },
    stored() {
      const changes = new Map(changed);
      changed.clear();
      return shelf.put(changes);
    },
  };
}
