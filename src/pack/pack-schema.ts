import { z } from 'zod';
import { address, byLanguage, date, day, host, id, line, lines, name } from './pack-fields.ts';
import { wordsSchema } from './words-schema.ts';

const MAX_BYTES = 5 * 1024 * 1024;

const tier = z.enum(['official', 'provider', 'press', 'community']);

const source = z.strictObject({
  id,
  name,
  url: address,
  form: z.enum(['feed', 'page']),
  tier,
  enabled: z.boolean().default(true),
  /** Minutes between two visits. */
  every: z.int().min(1).max(1440).default(15),
  provider: id.nullable().default(null),
  surfaces: z.array(id).default([]),
  outlet: line.nullable().default(null),
  markers: z.array(line).default([]),
  bytes: z
    .strictObject({ min: z.int().min(1).max(MAX_BYTES), max: z.int().min(1).max(MAX_BYTES) })
    .default({ min: 1, max: MAX_BYTES }),
  ignore_lines: z.array(line).default([]),
});

const note = line.max(200, 'more than 200 characters');
const earlier = z.strictObject({ date, known_since: day, note: note.nullable().default(null) });

const fact = z.strictObject({
  id,
  surface: id,
  provider: id,
  /** Null: everywhere. */
  region: line.max(60, 'more than 60 characters').nullable().default(null),
  date,
  /** Of day, in UTC; only with the precision "minute". */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day (HH:MM)')
    .nullable()
    .default(null),
  precision: z.enum(['minute', 'day', 'month', 'none']),
  status: z.enum(['announced', 'reported', 'moved', 'passed', 'undated', 'conditional', 'withdrawn']),
  known_since: day,
  source: id,
  note,
  /** Each person's own date: so many months after a day that only they know, such as that of a purchase. */
  months_after: z.int().min(1).max(120).nullable().default(null),
  /** Dates that stood before, oldest first. */
  history: z.array(earlier).default([]),
});

/** What a person does to save their work; Discord's lists take 25 choices, with 100 characters each. */
const step = z.strictObject({
  id,
  title: line.max(60, 'more than 60 characters'),
  text: line.max(300, 'more than 300 characters'),
  url: address.max(500, 'more than 500 characters'),
  surface: id.nullable().default(null),
  /** Of the surface's end. */
  when: z.enum(['before', 'after', 'always']).default('always'),
  known_since: day,
});

/** What is left once everything with a date has ended. */
const remainder = z.strictObject({
  id,
  about: z.enum(['works', 'refunds', 'credits']),
  surface: id.nullable().default(null),
  text: line.max(200, 'more than 200 characters'),
  url: address.max(500, 'more than 500 characters'),
  tier,
  as_of: day,
});

const surface = z.strictObject({
  id,
  name,
  aliases: byLanguage,
  /** Names that count only where no other surface is named. */
  hints: byLanguage.default({}),
  /** How its end is told; without it, by the words for the product's own end. */
  ends: byLanguage.nullable().default(null),
  /** How the first day of a window is told, for what is not just there until it ends. */
  opens: byLanguage.nullable().default(null),
  /** The product's bare name means this surface. */
  whole: z.boolean().default(false),
});

/** What a pack file must hold; packs/sora.yaml explains the fields to its editors. */
export const packSchema = z.strictObject({
  id,
  name,
  product: z.strictObject({ name, maker: name }),
  words: wordsSchema,
  surfaces: z.array(surface).min(1, 'empty list'),
  providers: z.array(z.strictObject({ id, name, aliases: lines })).min(1, 'empty list'),
  sources: z.array(source).min(1, 'empty list'),
  facts: z.array(fact),
  events: z.array(
    z.strictObject({ date: day, what: line.max(200, 'more than 200 characters'), url: address }),
  ),
  checklist: z.array(step).max(25, 'more than 25 steps'),
  aftermath: z.array(remainder).default([]),
  /** The maker's own; subdomains count, here and in the next. */
  authentic_hosts: z.array(host).min(1, 'empty list'),
  /** Linked as they are; every other link shows its host. */
  known_hosts: z.array(host).default([]),
  /** What titles promise that only the maker can give; see src/trust. */
  lures: byLanguage.default({}),
  links: z.array(z.strictObject({ name: line, url: address })),
});
