import { createHash } from 'node:crypto';
import { z } from 'zod';
import { categories } from './category.ts';
import { type Signature, signatureSchema } from './signature.ts';

/**
 * How an item came into its story: it founded it, has the address of another teller, tells the same event, tells it in
 * nearly the same words, or is more than its outlet may start in a day.
 */
const placings = ['first', 'address', 'event', 'words', 'overflow'] as const;
export type Placing = (typeof placings)[number];

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
  /** Items of one group are one event at first sight; missing in records of older versions, like the next two. */
  group: z.string().optional(),
  /** Its own main point, which may be another one than the story's. */
  category: z.enum(categories).optional(),
  placed: z.enum(placings).optional(),
  /** It was there when its source was read for the first time, of which nothing is told. */
  silent: z.literal(true).optional(),
});

/** What a story is recognised by. */
const traits = z.object({
  angle: signatureSchema.shape.angle,
  /** ISO 8601: the first and the last time at which it was news; null while no teller says. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The words of its first tellers. */
  wordings: z.array(signatureSchema.pick({ title: true, lead: true })),
  /** The outlet that told it first. */
  outlet: z.string(),
  since: z.string(),
});

/** One news event, told by one or more items. The first teller is its head: an official one, if there is any. */
export const storySchema = z.object({
  id: z.string(),
  packId: z.string(),
  category: z.enum(categories),
  tellers: z.array(teller).min(1),
  /** Missing in records of older versions: what they hold is found by its group only. */
  traits: traits.optional(),
  /** Tellers that are not kept. */
  more: z.number().optional(),
  /** Items whose alert is not in the outbox yet. */
  owed: z.array(z.string()).optional(),
  /** Stories that became part of this one. */
  was: z.array(z.string()).optional(),
  /** Stories that an operator has parted from this one. */
  apart: z.array(z.string()).optional(),
});

export type Story = z.infer<typeof storySchema>;
export type Teller = Story['tellers'][number];
export type Traits = NonNullable<Story['traits']>;

/** First tellers of a story whose words are kept, to recognise others by. */
export const MAX_WORDINGS = 8;

/** A relevant item with what its source and the matcher add. `group` names the event as far as it is known. */
export type Report = {
  readonly group: string;
  readonly category: Story['category'];
  readonly signature: Signature;
  readonly teller: Omit<Teller, 'group' | 'category' | 'placed'>;
};

/** The id of a story that a group founds, and the name under which the group finds its story again. */
export function storyId(packId: string, group: string): string {
  return createHash('sha256').update(`${packId}\n${group}`).digest('base64url').slice(0, 16);
}
