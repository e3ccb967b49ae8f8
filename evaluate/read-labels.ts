import { z } from 'zod';
import { categories } from '../src/news/category.ts';

const label = z.object({
  id: z.string(),
  lang: z.string(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
  title: z.string(),
  /** "rendered": a report told again as a newsroom of another language would. */
  title_from: z.string().nullish(),
  excerpt: z.string(),
  relevant: z.boolean(),
  category: z.enum(categories),
  /** Which event it tells of; null where it tells of none, or shares none. */
  story: z.string().nullish(),
  /** Left out where nobody has looked for them. */
  deadlines: z.array(z.object({ product: z.string(), date: z.string().nullable() })).optional(),
});

/** An item with what its reader says of it. */
export type Label = z.infer<typeof label>;

/** Labelled news in JSON Lines. Throws where a line is none, naming it. */
export function readLabels(text: string): Label[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = label.safeParse(parsed(line));
    if (read.success) return [read.data];
    const fault = read.error.issues[0];
    throw new Error(`line ${at + 1} is no labelled item: ${fault?.path.join('.')} ${fault?.message}`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
