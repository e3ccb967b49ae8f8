import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Alert } from '../src/alerts/alert.ts';
import { decide } from '../src/decide.ts';
import { findReports } from '../src/find-reports.ts';
import { createStoryIndex } from '../src/news/story-index.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Watched } from '../src/watched.ts';
import { announcementDay } from './support/announcement-day.ts';
import { anItem } from './support/sample.ts';

const [sora] = await loadPacks(['packs/sora.yaml']);
const [model] = sora?.sources ?? [];
if (!sora || !model) throw new Error('the pack has no source');
const press: Watched = {
  pack: sora,
  words: compileWords(sora),
  source: { ...model, tier: 'press', form: 'feed', provider: null },
};
const START = Date.parse('2026-03-24T19:00:00Z');

/** One outlet after the other is read, each with its one item; gives how often each event was told, and the stories. */
function live(day: typeof announcementDay) {
  const index = createStoryIndex();
  const told: string[] = [];
  const alerts = new Map<string, Alert>();
  const stories = new Map<string, Set<string>>();
  for (const [minute, { outlet, event, title, text }] of day.entries()) {
    const now = new Date(START + minute * 60_000);
    const watched = { ...press, source: { ...press.source, outlet } };
    const item = anItem({ id: outlet, url: `https://news.example/${minute}`, title, text, published: null });
    const changes = { added: [item], edited: [] };
    const found = findReports({ watched, changes, sha256: '', now });
    assert.equal(found.length, 1, `${title} is relevant`);
    const decision = decide({
      packId: 'sora',
      found,
      page: null,
      stories: index,
      told: (id) => alerts.get(id),
      ledger: {},
      silent: false,
      now,
    });
    index.note(decision.stories);
    index.note(decision.settled);
    for (const alert of decision.alerts) alerts.set(alert.id, alert);
    told.push(...decision.alerts.filter(({ kind }) => kind === 'story').map(() => event));
    const id = decision.storyOf.get(outlet) ?? assert.fail();
    stories.set(id, (stories.get(id) ?? new Set()).add(event));
  }
  return { told: told.toSorted(), stories: [...stories.values()].map((events) => [...events]) };
}

test('the day of the announcement is two stories, told once each, whoever comes first', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...announcementDay], { minLength: announcementDay.length }), (day) => {
      const { told, stories } = live(day);
      assert.deepEqual(told, ['closing', 'disney']);
      assert.deepEqual(stories.toSorted(), [['closing'], ['disney']]);
    }),
    { numRuns: 25 },
  );
});
