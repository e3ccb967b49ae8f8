/** Milliseconds of Discord's epoch, the first second of 2015, from its reference on snowflakes. */
const epoch = 1_420_070_400_000;

/** Makes ids as Discord does: the time in the upper bits, a counter below, so that ids sort by age and never repeat. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = BigInt(Math.max(0, Math.floor(now()) - epoch)) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** Orders ids by age. Anything may be compared, also what is no id at all. */
export function compareSnowflakes(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}

/** The shard a guild belongs to, as Discord's gateway reference computes it. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
