import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { Fact, Pack, Source } from '../../src/pack/pack.ts';

/** What stands in the pack about each of the replay's sources; its address is the path of the same name. */
const told = [
  { id: 'help', name: 'Help article', form: 'page', tier: 'official', provider: 'openai' },
  { id: 'deprecations', name: 'Deprecations page', form: 'page', tier: 'official', provider: 'openai' },
  { id: 'azure', name: 'Azure retirements', form: 'page', tier: 'provider', provider: 'azure' },
  { id: 'newsroom', name: 'Newsroom', form: 'feed', tier: 'official', provider: 'openai' },
  { id: 'press', name: 'The Replay Times', form: 'feed', tier: 'press' },
  { id: 'forum', name: 'Replay Forum', form: 'feed', tier: 'community' },
] as const;

export const replaySources: readonly string[] = told.map(({ id }) => id);

/**
 * Writes the shipped pack with the replay's site as its sources (all of them enabled, or `only` those), spread over
 * the site's addresses. Its dated facts stand there as they were on the day of the announcement: without a date. In
 * the replay, as in 2026, the bot has to read the dates.
 */
export async function writeReplayPack(
  file: string,
  origins: readonly string[],
  only: readonly string[] = replaySources,
): Promise<void> {
  const [pack] = await loadPacks(['packs/sora.yaml']);
  if (!pack) throw new Error('packs/sora.yaml holds no pack');
  const sources = told.map((source, position) =>
    aSource(pack, {
      ...source,
      url: `${origins[position % origins.length]}/${source.id}`,
      enabled: only.includes(source.id),
    }),
  );
  const facts = pack.facts.filter(({ provider }) => provider === 'openai').map(asAnnounced);
  const known_hosts = [...pack.known_hosts, 'replay.example'];
  await writeFile(file, stringify({ ...pack, sources, facts, known_hosts }));
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
  return { ...model, ...own, every: 1, ...change };
}
