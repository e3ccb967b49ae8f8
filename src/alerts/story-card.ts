import { type Story, type Teller, tiers } from '../news/story.ts';
import type { StoryAlert } from './alert.ts';

/** What the message of a story shows: whatever else is known of it changes no message. */
export type Card = Pick<StoryAlert, 'story' | 'outlets' | 'severity'>;

/** As many besides the head as fit a phone. */
const MAX_OTHERS = 5;

/**
 * The card of a story, and of what one page told together with it (pure). Its head is who is believed most, then who
 * was first, so it doesn't depend on who was read first. Each outlet stands there once.
 */
export function storyCard(story: Story, together: readonly Story[] = []): Card {
  const [head, ...rest] = story.tellers.toSorted(byWeight);
  const sections = together.flatMap(({ tellers }) => tellers.toSorted(byWeight).slice(0, 1));
  const others = rest.filter(
    ({ outlet }, n) => outlet !== head?.outlet && rest.findIndex((one) => one.outlet === outlet) === n,
  );
  const all = [...sections, ...others];
  const { id, packId, category } = story;
  const tellers = [...(head ? [head] : []), ...all.slice(0, MAX_OTHERS)];
  return {
    story: { id, packId, category, tellers, more: Math.max(all.length - MAX_OTHERS, 0) },
    outlets: new Set(story.tellers.filter(isReport).map(({ outlet }) => outlet)).size,
    severity: head?.tier === 'official' ? 'major' : 'notice',
  };
}

function byWeight(one: Teller, two: Teller): number {
  return tiers.indexOf(one.tier) - tiers.indexOf(two.tier) || one.readAt.localeCompare(two.readAt);
}

function isReport({ tier }: Teller): boolean {
  return tier !== 'official';
}
