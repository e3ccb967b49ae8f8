import type { Shown } from '../page.ts';

export type Badge = Shown['unread'][string];

export const noBadge: Badge = { messages: 0, pings: 0 };

/** What a badge says to those who listen: "unread, 2 pings"; empty when all is read. */
export function badgeWords({ messages, pings }: Badge): string {
  const unread = messages > 0 ? ['unread'] : [];
  const pinged = pings > 0 ? [`${pings} ${pings === 1 ? 'ping' : 'pings'}`] : [];
  return [...unread, ...pinged].join(', ');
}

/** What several channels have together. */
export function sumBadges(badges: readonly Badge[]): Badge {
  return badges.reduce(
    (sum, { messages, pings }) => ({ messages: sum.messages + messages, pings: sum.pings + pings }),
    noBadge,
  );
}
