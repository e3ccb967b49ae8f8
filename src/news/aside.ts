import { z } from 'zod';

/** What is remembered of an item that is not about the closing, for those who ask why nothing was told of it. */
export const asideSchema = z.object({
  itemId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  /** ISO 8601. */
  readAt: z.string(),
  reasons: z.array(z.string()),
});

export type Aside = z.infer<typeof asideSchema>;

/** Of each source, so that a busy one doesn't push out what the others showed. */
export const MAX_ASIDE = 60;

/** The last of all that was left aside, one entry an item: it is read again when it is edited. Pure. */
export function keepAside(before: readonly Aside[], fresh: readonly Aside[]): readonly Aside[] {
  if (fresh.length === 0) return before;
  const again = new Set(fresh.map(({ itemId }) => itemId));
  return [...before.filter(({ itemId }) => !again.has(itemId)), ...fresh].slice(-MAX_ASIDE);
}
