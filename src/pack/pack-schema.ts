import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';

const MAX_BYTES = 5 * 1024 * 1024;

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'not an id (a-z, 0-9 and hyphens, a letter first)')
  .max(60, 'more than 60 characters');
const line = z
  .string()
  .trim()
  .min(1, 'empty')
  .regex(/^[^\n\r]*$/, 'more than one line');
/** What is shown as a name must leave room for the rest of a message. */
const name = line.max(80, 'more than 80 characters');
const lines = z.array(line).min(1, 'empty list');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language code');
const byLanguage = z.record(language, lines);
const address = z.string().refine(isWebAddress, 'not an http(s) address');
const host = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'not a host name');
const day = z
  .string()
  .refine((text) => isCalendarDate(text, 'day'), 'not a date of the calendar (YYYY-MM-DD)');
const date = z
  .string()
  .refine(
    (text) => isCalendarDate(text, 'day') || isCalendarDate(text, 'month'),
    'not a date of the calendar (YYYY-MM-DD or YYYY-MM)',
  )
  .nullable();

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

const words = z.strictObject({
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
  words,
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

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}
