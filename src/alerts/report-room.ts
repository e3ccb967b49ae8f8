const WINDOW = 15 * 60_000;
const MOST = 3;

/** How many more messages with reports a channel takes now, and where that is none, when it will take one. */
export type Room = { readonly left: number; readonly until: Date | null };

export type ReportRoom = {
  in(channelId: string, now: Date): Room;
  /** One more message with reports goes out. */
  take(channelId: string, now: Date): void;
};

/**
 * Keeps reports from flooding a channel: at most three messages with them in any quarter of an hour. It is kept in
 * memory alone, since all that a restart can do is to let three more through.
 */
export function createReportRoom(): ReportRoom {
  const taken = new Map<string, readonly number[]>();

  /** What seems to lie ahead was taken before the clock was set back. */
  function recent(channelId: string, now: Date): readonly number[] {
    return (taken.get(channelId) ?? []).filter((at) => Math.abs(now.getTime() - at) < WINDOW);
  }

  return {
    in(channelId, now) {
      const times = recent(channelId, now);
      const left = Math.max(MOST - times.length, 0);
      const oldest = times.at(-MOST) ?? 0;
      return { left, until: left > 0 ? null : new Date(oldest + WINDOW) };
    },
    take(channelId, now) {
      taken.set(channelId, [...recent(channelId, now), now.getTime()]);
    },
  };
}
