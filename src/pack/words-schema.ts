import { z } from 'zod';
import { byLanguage, id, line, lines } from './pack-fields.ts';

/** The main points of an item that a pack has words for. */
export const packCategories = [
  'deadline',
  'export',
  'api',
  'partner',
  'reason',
  'reaction',
  'alternatives',
  'aftermath',
  'policy',
] as const;

/** The words by which a pack's news is told from other news. */
export const wordsSchema = z.strictObject({
  product: lines,
  /** Names that hold the product's name and are something else. */
  namesakes: z.array(line).default([]),
  maker: lines,
  closing: byLanguage,
  /** Said of the product in a title these mean the same; elsewhere they are said of many things. */
  headline: byLanguage.default({}),
  /** The name where it only stands for comparison. */
  beside: byLanguage.default({}),
  /** What the product is about. */
  field: z.array(line).default([]),
  counter: z.array(line).default([]),
  aside: byLanguage.default({}),
  /** What a title tells that does not say that the product closes. */
  elsewhere: byLanguage.default({}),
  /** Events of their own that the closing brings about; the first that an item speaks of wins. */
  angles: z
    .array(
      z.strictObject({
        id,
        /** News of the closing names it in passing, so title and text must both speak of it. */
        background: z.boolean().default(false),
        said: byLanguage,
      }),
    )
    .default([]),
  /** What only matters for dates; see src/deadlines. */
  deadlines: z
    .strictObject({
      ends: byLanguage.default({}),
      undated: byLanguage.default({}),
      conditional: byLanguage.default({}),
      withdrawn: byLanguage.default({}),
      hearsay: byLanguage.default({}),
      others: z.array(line).default([]),
    })
    .prefault({}),
  /** The first that an item speaks of wins, so the order counts. */
  categories: z.array(
    z.strictObject({
      id: z.enum(packCategories),
      said: byLanguage,
    }),
  ),
});
