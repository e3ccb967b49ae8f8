import { createHash } from 'node:crypto';
import { z } from 'zod';
import { categories } from './category.ts';

export const tiers = ['official', 'provider', 'press', 'community'] as const;

const teller = z.object({
  itemId: z.string(),
  sourceId: z.string(),
  outlet: z.string(),
  tier: z.enum(tiers),
  title: z.string(),
  url: z.string().nullable(),
  /** ISO 8601 or null, as the source says. */
  published: z.string().nullable(),
  /** ISO 8601, when Sundown first read it. */
  readAt: z.string(),
  reasons: z.array(z.string()),
});

/** One news event, told by one or more items. The first teller is its head. */
export const storySchema = z.object({
  id: z.string(),
  packId: z.string(),
  category: z.enum(categories),
  tellers: z.array(teller).min(1),
});

export type Story = z.infer<typeof storySchema>;
export type Teller = Story['tellers'][number];

/** A relevant item with what its source and the matcher add. `group` names the event as far as it is known. */
export type Report = {
  readonly group: string;
  readonly category: Story['category'];
  readonly teller: Teller;
};

/**
 * Puts reports into stories: same group, same story. Returns the stories to store and which of them are new.
 * A report that was placed before changes nothing, so a crash may repeat this.
 */
export function placeReports(
  known: (id: string) => Story | undefined,
  packId: string,
  reports: readonly Report[],
): { readonly changed: ReadonlyMap<string, Story>; readonly fresh: readonly Story[] } {
  const changed = new Map<string, Story>();
  const fresh = new Set<string>();
  for (const { group, category, teller: told } of reports) {
    const id = storyId(packId, group);
    const story = changed.get(id) ?? known(id);
    if (story?.tellers.some((one) => one.itemId === told.itemId)) continue;
    if (!story) fresh.add(id);
    changed.set(id, story ? joined(story, told) : { id, packId, category, tellers: [told] });
  }
  return { changed, fresh: [...changed.values()].filter((story) => fresh.has(story.id)) };
}

/** More tellers than this are one more voice saying the same, and would only grow the record. */
const MAX_TELLERS = 100;

function joined(story: Story, told: Teller): Story {
  return { ...story, tellers: [...story.tellers, told].slice(0, MAX_TELLERS) };
}

function storyId(packId: string, group: string): string {
  return createHash('sha256').update(`${packId}\n${group}`).digest('base64url').slice(0, 16);
}
