import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Item } from '../../src/feed/item.ts';
import { type ParseOutcome, type ParseRequest, parseBody } from '../../src/feed/parse-body.ts';

export type Body = string | Uint8Array;

/** What the parser makes of a body, by default a feed of a source without further demands. */
export function parse(body: Body, options: Partial<ParseRequest> = {}): Promise<ParseOutcome> {
  return parseBody({
    body: typeof body === 'string' ? Buffer.from(body) : body,
    contentType: null,
    form: 'feed',
    url: 'https://site.example/path/index',
    sourceId: 'site',
    markers: [],
    bytes: { min: 1, max: 5_000_000 },
    ignoreLines: [],
    ...options,
  });
}

/** The items of a body that must be understood. */
export async function itemsOf(body: Body, options: Partial<ParseRequest> = {}): Promise<Item[]> {
  const outcome = await parse(body, options);
  assert.equal(outcome.kind, 'items', outcome.kind === 'blind' ? outcome.reason : '');
  return outcome.items;
}

/** Why a body was not believed; "items" if it was. */
export async function blindness(body: Body, options: Partial<ParseRequest> = {}): Promise<string> {
  const outcome = await parse(body, options);
  return outcome.kind === 'blind' ? outcome.reason : outcome.kind;
}

export function fixture(path: string): Buffer {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
}

/** An RSS feed around some XML. */
export function rss(inside: string): string {
  return `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
}
