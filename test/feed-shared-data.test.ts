import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fingerprint } from '../src/feed/fingerprint.ts';
import type { Item } from '../src/feed/item.ts';
import { itemsOf } from './support/parsed.ts';

const data = new URL('../../shared/data/', import.meta.url);

function read(folder: 'feeds' | 'pages', name: string): Promise<Item[]> {
  const form = folder === 'feeds' ? 'feed' : 'page';
  return itemsOf(readFileSync(new URL(`${folder}/${name}`, data)), { form, ignoreLines: ['Last Observed:'] });
}

const counts: Record<string, number> = {
  'deprecations-info-2026-03-26-before-sora.rss.xml': 206,
  'golem-iso-8859-1.rss.xml': 40,
  'hn-best-2026-03-25-goodbye-to-sora.atom.xml': 50,
  'huggingface-blog-missing-link.rss.xml': 175,
  'openai-news-2026-09-23-cut-to-8-items.rss.xml': 8,
  'openai-research-2026-08-22.rss.xml': 194,
  'techcrunch-ai-2026-08-18.rss.xml': 20,
  'theverge-ai-2026-08-17.atom.xml': 10,
};

if (existsSync(data)) {
  for (const name of readdirSync(new URL('feeds/', data)).filter((file) =>
    /\.(xml|feed\.json)$/.test(file),
  )) {
    test(`${name}: every item has an identity, an address, a title and a date, and no markup`, async () => {
      const items = await read('feeds', name);
      const bad = items.filter(({ url, title, published }) => !url || !title || !published);
      assert.deepEqual(bad, []);
      assert.ok(items.length > 0);
      assert.equal(items.length, counts[name] ?? items.length);
      const leftovers = items.filter(({ title, text }) =>
        /&(?:amp|lt|gt|quot|#\d+);|<\/?(?:p|br|b|a|div)\b/.test(title + text),
      );
      assert.deepEqual(
        leftovers.map(({ title }) => title),
        [],
      );
    });
  }

  for (const name of readdirSync(new URL('pages/', data)).filter((file) => file !== 'SOURCES.md')) {
    test(`${name}: the page has sections with text, each with an identity of its own`, async () => {
      const items = await read('pages', name);
      assert.ok(items.filter(({ text }) => text !== '').length >= 3);
      assert.equal(new Set(items.map(({ guid }) => guid)).size, items.length);
    });
  }

  test('umlauts of an ISO-8859-1 feed survive', async () => {
    const items = await read('feeds', 'golem-iso-8859-1.rss.xml');
    assert.ok(items.some(({ title }) => /[äöü]/.test(title)));
    assert.ok(items.every(({ title, text }) => !/Ã|\ufffd/.test(title + text)));
  });

  test('nine hours later five items about Sora are new, and nothing is edited', async () => {
    const before = await read('feeds', 'deprecations-info-2026-03-26-before-sora.rss.xml');
    const after = await read('feeds', 'deprecations-info-2026-03-27-sora-added.rss.xml');
    const known = new Set(before.map(({ id }) => id));
    const added = after.filter(({ id }) => !known.has(id));
    assert.equal(added.length, 5);
    assert.ok(added.every(({ title }) => title.includes('sora-2')));
    const prints = new Set(before.map(fingerprint));
    const edited = after.filter((item) => known.has(item.id) && !prints.has(fingerprint(item)));
    assert.deepEqual(edited, []);
  });

  test('other scores on Hacker News are no edit, another title is', async () => {
    const [before, after] = await Promise.all(
      ['25', '26'].map((day) => read('feeds', `hn-best-2026-03-${day}-goodbye-to-sora.atom.xml`)),
    );
    const prints = new Map(before?.map((item) => [item.id, fingerprint(item)]));
    const both = (after ?? []).filter(({ id }) => prints.has(id));
    assert.ok(both.length > 1);
    assert.deepEqual(
      both.filter((item) => prints.get(item.id) !== fingerprint(item)).map(({ title }) => title),
      ['Data centers are transitioning from AC to DC'],
    );
  });

  test('the help article read at another hour is not edited', async () => {
    const body = readFileSync(new URL('pages/openai-help-20001152-sora-discontinuation.md', data), 'utf8');
    assert.match(body, /Updated: 7 hours ago/);
    const [before, after] = await Promise.all(
      [body, body.replace('Updated: 7 hours ago', 'Updated: 3 days ago')].map((text) =>
        itemsOf(text, { form: 'page' }),
      ),
    );
    assert.deepEqual(after?.map(fingerprint), before?.map(fingerprint));
  });
}
