import { z } from 'zod';
import type { Item } from '../feed/item.ts';

const line = z.object({
  id: z.string(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  lang: z.string().nullish(),
  published: z.string().nullish(),
  title: z.string().nullish(),
  excerpt: z.string().nullish(),
  /** A passage by itself, instead of title and excerpt. */
  text: z.string().nullish(),
});

/** Whether a text is JSON Lines of news: its first line is an object of its own with an id. */
export function isJsonLines(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  return first.startsWith('{') && line.safeParse(parsed(first)).success;
}

type Reading =
  | { readonly kind: 'passages'; readonly items: Item[] }
  | { readonly kind: 'blind'; readonly reason: string };

/**
 * The items of JSON Lines, `{id, url, outlet, lang, published, title, excerpt}` each, or passages with a `text`. A broken
 * line is named.
 */
export function readJsonLines(text: string, sourceId: string): Reading {
  const items: Item[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const result = line.safeParse(parsed(raw));
    if (!result.success) return { kind: 'blind', reason: `line ${index + 1} is not an item` };
    items.push(toItem(result.data, sourceId));
  }
  return { kind: 'passages', items };
}

function toItem({ id, url, published, title, excerpt, text }: z.infer<typeof line>, sourceId: string): Item {
  const time = Date.parse(published ?? '');
  return {
    id,
    sourceId,
    guid: id,
    url: url && URL.canParse(url) ? url : null,
    title: title ?? '',
    text: excerpt ?? text ?? '',
    published: Number.isNaN(time) ? null : new Date(time).toISOString(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
