import type { Entry, Reading } from './entry.ts';

/**
 * The entries of a JSON Feed (jsonfeed.org, 1.0 and 1.1); null if it is JSON of another kind.
 * @throws {SyntaxError} if it is no JSON, or not all of it
 */
export function readJsonFeed(text: string): Reading | null {
  const feed: unknown = JSON.parse(text);
  if (!isObject(feed) || !Array.isArray(feed.items)) return null;
  return { entries: feed.items.filter(isObject).map(toEntry), ttlMs: null };
}

function toEntry(item: Record<string, unknown>): Entry {
  const id = item.id;
  return {
    guid: typeof id === 'number' ? String(id) : first(item, ['id']),
    link: first(item, ['url', 'external_url']),
    title: first(item, ['title']) ?? '',
    body: first(item, ['content_html', 'content_text', 'summary']) ?? sheetOf(item),
    date: first(item, ['date_published', 'date_modified']),
  };
}

/**
 * An item that says nothing in words may say it in an extension (an object whose name starts with "_"): its plain
 * values, a line each, in the manner of a data sheet ("shutdown date: 2026-09-24").
 */
function sheetOf(item: Record<string, unknown>): string {
  const extensions = Object.entries(item).flatMap(([name, value]) =>
    name.startsWith('_') && isObject(value) ? Object.entries(value) : [],
  );
  return extensions
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`)
    .join('\n');
}

function first(item: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
