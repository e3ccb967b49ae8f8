import Parser from 'rss-parser';
import type { Entry, Reading } from './entry.ts';

/**
 * These elements are read as they are. Left to itself, rss-parser strips HTML with slow expressions, throws away the
 * whole feed for one Atom entry with a bad date or a link without attributes, and rebuilds markup in another order.
 */
const RAW: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  link: 'raw:link',
  description: 'raw:description',
  'content:encoded': 'raw:encoded',
  content: 'raw:content',
  summary: 'raw:summary',
  published: 'raw:published',
  issued: 'raw:issued',
  updated: 'raw:updated',
  modified: 'raw:modified',
});
/** Of markup inside an element that should hold text. */
const MAX_DEPTH = 20;
type RawItem = Readonly<Record<string, unknown>>;

/**
 * The entries of RSS 0.9x, 1.0 and 2.0 and of Atom. The only file that knows rss-parser; a parser is made for each
 * body, since one that met an error after the end of a document never answers again.
 * @throws what rss-parser, xml2js and sax throw for XML that is broken or no feed
 */
export async function readXmlFeed(xml: string): Promise<Reading> {
  const parser = new Parser<{ ttl?: unknown }, RawItem>({
    defaultRSS: 2,
    xml2js: { tagNameProcessors: [(name: string) => RAW[name] ?? name] },
    customFields: { item: Object.values(RAW).map((name) => [name, name, { keepArray: true }]) },
  });
  const feed = await parser.parseString(xml);
  return { entries: feed.items.map(toEntry), ttlMs: minutes(feed.ttl) };
}

function toEntry(item: RawItem): Entry {
  const guid = textOf(item.guid ?? item.id ?? item['rdf:about']);
  return {
    guid: guid.trim() || null,
    link: linkOf(item['raw:link'])?.trim() || null,
    title: textOf(item.title),
    body: firstText(item, ['raw:encoded', 'raw:content', 'raw:description', 'raw:summary']),
    date:
      firstText(item, ['raw:published', 'pubDate', 'date', 'raw:issued', 'raw:updated', 'raw:modified']) ||
      null,
  };
}

function firstText(item: RawItem, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(item[name]);
    if (text !== '') return text;
  }
  return '';
}

/** Atom: the href of the "alternate" link, which is also what a link without a rel is. RSS: the text. */
function linkOf(links: unknown): string | null {
  const all = Array.isArray(links) ? links : [];
  const hrefs = all.filter((link) => attribute(link, 'href') !== null);
  const alternate = hrefs.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate') ?? hrefs[0];
  return attribute(alternate, 'href') ?? (textOf(all) || null);
}

function attribute(element: unknown, name: string): string | null {
  const attributes = isObject(element) ? element.$ : null;
  const value = isObject(attributes) ? attributes[name] : null;
  return typeof value === 'string' ? value : null;
}

/** The text of what xml2js made of an element: a string, or an object with attributes and children, or a list. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (depth > MAX_DEPTH || !isObject(value)) return '';
  if (Array.isArray(value))
    return value.map((one) => textOf(one, depth + 1)).find((text) => text !== '') ?? '';
  const parts = Object.entries(value).filter(([name]) => name !== '$');
  return parts.map(([, part]) => textOf(part, depth + 1)).join(' ');
}

function minutes(ttl: unknown): number | null {
  const text = textOf(ttl).trim();
  return /^\d{1,6}$/.test(text) ? Number(text) * 60_000 : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
