import { likeness } from './likeness.ts';
import { isOneTime } from './span-of.ts';
import type { Report, Story } from './story.ts';
import type { StoryIndex } from './story-index.ts';

/** From here on two texts tell the same in other words. */
const ALIKE = 0.5;

/**
 * The stories that tell what a report tells: none, the one that it belongs to, or several which it shows to be one,
 * the older first. Pure.
 */
export function matchingStories(index: StoryIndex, packId: string, { signature }: Report): Story[] {
  const scored = index.near(packId, signature).map((story) => ({ story, score: scoreOf(story) }));
  const [best, ...others] = scored.filter(({ score }) => score > 0).toSorted(byScore);
  if (best === undefined) return [];
  const same = [best.story];
  for (const { story } of others) if (isOne(same, story)) same.push(story);
  return same.toSorted(byAge);

  /** One angle is one event. Other words tell the same event only where one of the two has no angle. */
  function scoreOf({ traits }: Story): number {
    const { angle, at } = signature;
    if (traits === undefined || !isOneTime(traits, { from: at, to: at })) return 0;
    if (angle !== null && angle === traits.angle) return 1;
    if (angle !== null && traits.angle !== null) return 0;
    const like = likeness(signature, traits, index.rarity);
    return like >= ALIKE ? like : 0;
  }
}

function isOne(all: readonly Story[], story: Story): boolean {
  const angles = new Set([...all, story].flatMap(({ traits }) => traits?.angle ?? []));
  return angles.size <= 1 && all.every((one) => mayBeOne(one, story));
}

/** What an operator has parted stays apart. */
function mayBeOne(one: Story, two: Story): boolean {
  if (one.apart?.includes(two.id) || two.apart?.includes(one.id)) return false;
  return one.traits !== undefined && two.traits !== undefined && isOneTime(one.traits, two.traits);
}

type Scored = { readonly story: Story; readonly score: number };

/** What it is most like; among equals the one that most tell, then the older. */
function byScore(one: Scored, two: Scored): number {
  return two.score - one.score || size(two.story) - size(one.story) || byAge(one.story, two.story);
}

function size({ tellers, more }: Story): number {
  return tellers.length + (more ?? 0);
}

function byAge(one: Story, two: Story): number {
  const since = ({ traits }: Story) => traits?.since ?? '';
  return since(one).localeCompare(since(two)) || one.id.localeCompare(two.id);
}
