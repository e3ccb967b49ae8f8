import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import type { Alert } from '../src/alerts/alert.ts';
import { decide } from '../src/decide.ts';
import { parseBody } from '../src/feed/parse-body.ts';
import { findReports } from '../src/find-reports.ts';
import { diff } from '../src/news/diff.ts';
import type { Seen } from '../src/news/seen.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { pageReading } from '../src/page-reading.ts';
import type { Watched } from '../src/watched.ts';

const DATA = new URL('../../shared/data/', import.meta.url);
const NOW = new Date('2026-03-27T05:00:00Z');

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);

/** A line that reads one stored body after another, as the bot would. */
function aLine(change: Partial<Watched['source']>) {
  const [model] = pack?.sources ?? [];
  if (!pack || !model) throw new Error('no source');
  const bounds = {
    markers: [],
    bytes: { min: 1, max: 5_000_000 },
    ignore_lines: [],
    provider: null,
    surfaces: [],
  };
  const source = { ...model, tier: 'community', form: 'feed', ...bounds, ...change } as const;
  const watched: Watched = { pack, source, words };
  const seen = new Map<string, Seen>();
  const stories = createStoryIndex();
  const alerts = new Map<string, Alert>();
  let ledger = {};
  return async (file: string, edit: (text: string) => string = (text) => text) => {
    const text = readFileSync(new URL(file, DATA));
    const reading = await parseBody({
      ...source,
      body: Buffer.from(edit(text.toString('latin1')), 'latin1'),
      contentType: null,
      sourceId: source.id,
      ignoreLines: source.ignore_lines,
    });
    assert.ok(reading.kind === 'items', JSON.stringify(reading));
    const changes = diff((id) => seen.get(id), reading.items, NOW);
    const silent = seen.size === 0;
    const found = findReports({ watched, changes, sha256: 'x', now: NOW, first: silent });
    const whole = { watched, items: reading.items, sha256: 'x', readBefore: null, now: NOW };
    const page = pageReading(whole);
    const known = { stories, ledger, told: (id: string) => alerts.get(id) };
    const decision = decide({ packId: watched.pack.id, found, page, ...known, silent, now: NOW });
    for (const alert of decision.alerts) alerts.set(alert.id, alert);
    for (const [id, one] of changes.after) seen.set(id, one);
    stories.note(decision.stories);
    ledger = decision.ledger;
    return { ...decision, changes, items: reading.items };
  };
}

const told = ({ alerts }: { alerts: readonly { kind: string }[] }) => alerts.map(({ kind }) => kind);

// The stored feeds and pages lie beside the checkout where the project is developed, and nowhere else.
if (existsSync(DATA)) {
  test('deprecations.info: exactly the five new Sora items are told, as one story', async () => {
    const read = aLine({});
    const before = await read('feeds/deprecations-info-2026-03-26-before-sora.rss.xml');
    assert.deepEqual([told(before), before.stories.size], [[], 0]);
    const after = await read('feeds/deprecations-info-2026-03-27-sora-added.rss.xml');
    assert.deepEqual(told(after), ['story']);
    const tellers = [...after.stories.values()].flatMap((story) =>
      (story?.tellers ?? []).map(({ title }) => title),
    );
    assert.deepEqual(tellers, [
      'OpenAI: sora-2',
      'OpenAI: sora-2-pro',
      'OpenAI: sora-2-2025-10-06',
      'OpenAI: sora-2-2025-12-08',
      'OpenAI: sora-2-pro-2025-10-06',
    ]);
  });

  test('Hacker News: nothing, then exactly two, then nothing', async () => {
    const read = aLine({});
    assert.equal((await read('feeds/hn-best-2026-03-24-before.atom.xml')).stories.size, 0);
    const day = await read('feeds/hn-best-2026-03-25-goodbye-to-sora.atom.xml');
    assert.deepEqual(told(day), ['story', 'story']);
    const next = await read('feeds/hn-best-2026-03-26-goodbye-to-sora.atom.xml');
    assert.deepEqual([told(next), next.stories.size], [[], 0]);
    assert.deepEqual(
      next.changes.edited.filter(({ title }) => /sora/i.test(title)),
      [],
    );
  });

  test('OpenAI research: all 194 items are learned in silence', async () => {
    const read = aLine({ tier: 'official' });
    const first = await read('feeds/openai-research-2026-08-22.rss.xml');
    assert.deepEqual([first.items.length, first.changes.added.length, told(first)], [194, 194, []]);
    assert.equal((await read('feeds/openai-research-2026-08-22.rss.xml')).changes.after.size, 0);
  });

  test('the help article with another "Updated" line is no change', async () => {
    const read = aLine({ form: 'page', tier: 'official', provider: 'openai' });
    const first = await read('pages/openai-help-20001152-sora-discontinuation.md');
    assert.ok(first.items.length >= 6);
    const again = await read('pages/openai-help-20001152-sora-discontinuation.md', (text) => {
      const later = text.replace('Updated: 7 hours ago', 'Updated: 2 days ago');
      assert.notEqual(later, text);
      return later;
    });
    assert.deepEqual([again.changes.added, again.changes.edited, told(again)], [[], [], []]);
  });

  test('the help article gives the dates of app, web and API, and no other', async () => {
    const { ledger } = await aLine({ form: 'page', tier: 'official', provider: 'openai' })(
      'pages/openai-help-20001152-sora-discontinuation.md',
    );
    assert.deepEqual(
      Object.values(ledger)
        .filter(({ date }) => date !== null)
        .map(({ key, date, status }) => `${key} ${date} ${status}`),
      [
        'openai/app/everywhere 2026-04-26 passed',
        'openai/web/everywhere 2026-04-26 passed',
        'openai/api/everywhere 2026-09-24 announced',
      ],
    );
  });
}
