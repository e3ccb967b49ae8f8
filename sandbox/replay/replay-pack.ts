import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { Fact, Pack, Source } from '../../src/pack/pack.ts';

/**
 * Writes the shipped pack with the replay's site as its sources (all of them enabled, or `only` those). Its dated facts stand there as
 * they were on the day of the announcement: without a date. In the replay, as in 2026, the bot has to read the dates.
 */
export async function writeReplayPack(file: string, origin: string, only?: readonly string[]): Promise<void> {
  const [pack] = await loadPacks(['packs/sora.yaml']);
  if (!pack) throw new Error('packs/sora.yaml holds no pack');
  const official = { tier: 'official', provider: 'openai' } as const;
  const sources = [
    aSource(pack, { id: 'help', name: 'Help article', form: 'page', ...official, url: `${origin}/help` }),
    aSource(pack, {
      id: 'deprecations',
      name: 'Deprecations page',
      form: 'page',
      ...official,
      url: `${origin}/deprecations`,
    }),
    aSource(pack, { id: 'newsroom', name: 'Newsroom', form: 'feed', ...official, url: `${origin}/newsroom` }),
    aSource(pack, {
      id: 'press',
      name: 'The Replay Times',
      form: 'feed',
      tier: 'press',
      url: `${origin}/press`,
    }),
    aSource(pack, {
      id: 'forum',
      name: 'Replay Forum',
      form: 'feed',
      tier: 'community',
      url: `${origin}/forum`,
    }),
  ];
  const facts = pack.facts.filter(({ provider }) => provider === 'openai').map(asAnnounced);
  const chosen = sources.map((source) => ({ ...source, enabled: only?.includes(source.id) ?? true }));
  await writeFile(file, stringify({ ...pack, sources: chosen, facts }));
}

function asAnnounced(fact: Fact): Fact {
  const here = { ...fact, source: 'help', history: [] };
  if (fact.date === null) return here;
  return {
    ...here,
    date: null,
    precision: 'none',
    status: 'undated',
    known_since: '2026-03-24',
    note: 'The announcement promised a date for later.',
  };
}

function aSource(pack: Pack, change: Partial<Source>): Source {
  const [model] = pack.sources;
  if (!model) throw new Error('the pack has no source');
  const own = {
    provider: null,
    surfaces: [],
    outlet: null,
    markers: [],
    bytes: { min: 1, max: 1_000_000 },
    ignore_lines: [],
  };
  return { ...model, ...own, enabled: true, every: 1, ...change };
}
