import Parser from 'rss-parser';
import type { Reading } from './entry.ts';
import { fieldEntry } from './field-entry.ts';
import { liftFields } from './lift-fields.ts';

type Skeleton = { readonly ttl?: unknown };
/** What is left of an item: its own text, with the marks of its fields. */
type Bare = { readonly _?: unknown; readonly 'rdf:about'?: unknown };

/**
 * The entries of RSS 0.9x, 1.0 and 2.0 and of Atom. The only file that knows rss-parser, which is trusted with the
 * structure only: for one entry with a bad date, or a link without attributes, it would throw the whole feed away.
 * A parser is made for each body, since one that met an error after the end of a document never answers again.
 * @throws what rss-parser, xml2js and sax throw for XML that is broken or no feed
 */
export async function readXmlFeed(xml: string): Promise<Reading> {
  const parser = new Parser<Skeleton, Bare>({
    defaultRSS: 2,
    xml2js: { explicitCharkey: true },
    customFields: { item: [['_', '_', { keepArray: true }]] },
  });
  const { skeleton, fieldsIn } = liftFields(xml);
  const feed = await parser.parseString(skeleton);
  const entries = feed.items.map((item) =>
    fieldEntry(fieldsIn(textOr(item._, '')), textOr(item['rdf:about'], null)),
  );
  return { entries, ttlMs: minutes(textOr(feed.ttl, '')) };
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

function minutes(ttl: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(ttl) ? Number(ttl) * 60_000 : null;
}
