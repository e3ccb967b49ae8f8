import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import axe from 'axe-core';
import { createDocuments } from '../src/http/create-documents.ts';
import { createWebServer } from '../src/http/create-web-server.ts';
import { createLog } from '../src/log.ts';
import { atomFeed } from '../src/publish/atom-feed.ts';
import { browserTest } from './support/browser-test.ts';
import { hostileDeadline, kiteDeadlines, kitePublished } from './support/published-sample.ts';

const log = await createLog({ level: 'silent', format: 'json' });
const published = kitePublished([...kiteDeadlines, hostileDeadline]);

/** The address of the page over the sample. */
async function serve(t: TestContext): Promise<string> {
  const now = () => new Date('2026-05-01T12:00:00Z');
  const find = createDocuments({ published: () => published, version: () => [published], now });
  const server = createWebServer({ find, now, log });
  const port = await server.listen(0);
  t.after(server.close);
  return `http://127.0.0.1:${port}/`;
}

for (const colorScheme of ['dark', 'light'] as const) {
  browserTest(`the page is for everyone in ${colorScheme} and on a phone`, async (t, open) => {
    const tab = await open(await serve(t), {
      colorScheme,
      viewport: { width: 360, height: 740 },
      bypassCSP: true,
    });
    await tab.evaluate(axe.source);
    const found: unknown = await tab.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    assert.deepEqual(found, []);
    const overflow = await tab.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(overflow, 0);
  });
}

browserTest('the page has its style, and nothing that a hostile text would run', async (t, open) => {
  const tab = await open(await serve(t));
  const width = await tab.evaluate('getComputedStyle(document.body).maxWidth');
  assert.equal(width, '672px');
  assert.equal(await tab.locator('script').count(), 0);
  assert.equal(await tab.locator('a[href^="javascript"]').count(), 0);
  const names = await tab.getByRole('heading', { level: 3 }).allTextContents();
  assert.deepEqual(names, ['Still to come', 'Without a day', 'Over', 'No longer ending']);
  await tab.getByRole('link', { name: 'Ledger' }).press('Enter');
  await tab.waitForURL(/\/ledger\.json$/);
});

browserTest('a browser reads the feed as XML, whatever the texts hold', async (t, open) => {
  const tab = await open(await serve(t));
  const read = `((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    return [feed.querySelectorAll('parsererror').length, feed.querySelectorAll('entry').length];
  })(${JSON.stringify(atomFeed(published))})`;
  assert.deepEqual(await tab.evaluate(read), [0, 10]);
});
