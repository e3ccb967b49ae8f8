import type { Board, Place } from './board.ts';

type Wish = { readonly guildId: string; readonly channelId: string; readonly now: Date };

/**
 * The board as an admin wants it, in this channel. Elsewhere it is posted anew, and its old message is taken away
 * afterwards; in the channel where it is, it is looked after at once, whatever kept it from that.
 */
export function placeBoard(before: Board | undefined, { guildId, channelId, now }: Wish): Board {
  const fresh = { trouble: null, failures: 0, notBefore: null, written: null, pin: 'wanted' } as const;
  if (before?.channelId === channelId) return { ...before, ...fresh };
  return {
    guildId,
    channelId,
    messageId: null,
    since: before?.since ?? now.toISOString(),
    edition: (before?.edition ?? 0) + 1,
    left: before ? leftBy(before) : [],
    ...fresh,
  };
}

/** The board once an admin wants none: only its messages are still to be taken away. */
export function takeDown(before: Board): Board {
  return {
    ...before,
    channelId: null,
    messageId: null,
    edition: before.edition + 1,
    left: leftBy(before),
    trouble: null,
    failures: 0,
    notBefore: null,
  };
}

function leftBy({ channelId, messageId, left }: Board): Place[] {
  return channelId === null || messageId === null ? left : [...left, { channelId, messageId }];
}
