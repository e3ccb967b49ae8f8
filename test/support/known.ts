import type { Known } from '../../src/answers/known.ts';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import { packLedger } from '../../src/deadlines/pack-ledger.ts';
import type { SourceState } from '../../src/feed/source-state.ts';
import { neverVisited } from '../../src/feed/visit.ts';
import type { Pack } from '../../src/pack/pack.ts';

/** What was known of a pack at a time, without anything read; official sources as given. */
export function knownAt(pack: Pack, time: string, change: Partial<Known> = {}): Known {
  const now = new Date(time);
  return { pack, deadlines: Object.values(packLedger(pack, now)), stories: [], sources: [], now, ...change };
}

/** The pack's enabled sources, all read at that time, or all blind since then. */
export function sourcesAt(pack: Pack, time: string, blind = false): SourceState[] {
  const visit = blind
    ? { ...neverVisited, blind: { since: time, reason: '403', failures: 3 } }
    : { ...neverVisited, readAt: time };
  return pack.sources.filter(({ enabled }) => enabled).map((source) => ({ source, visit }));
}

/** As much and as hostile as a pack and the pages it reads can make it. */
export function worstOf(pack: Pack, deadlines: readonly Deadline[]): { pack: Pack; deadlines: Deadline[] } {
  const long = (mark: string, length: number) =>
    `${mark} @everyone [x](https://evil.example) `.repeat(20).slice(0, length).trim();
  const surfaces = Array.from({ length: 60 }, (_, n) => ({
    id: `surface-${n}`,
    name: long(`N${n}`, 80),
    aliases: {},
    hints: {},
    ends: null,
    opens: null,
    whole: false,
  }));
  const url = `https://openai.com/${'a'.repeat(480)}`;
  const steps = Array.from({ length: 25 }, (_, n) => ({
    id: `step-${n}`,
    title: long(`T${n}`, 60),
    text: long('text', 300),
    url,
    surface: `surface-${n}`,
    when: 'always' as const,
    known_since: '2026-03-01',
  }));
  const left = Array.from({ length: 40 }, (_, n) => ({
    id: `left-${n}`,
    about: (['works', 'refunds', 'credits'] as const)[n % 3] ?? 'works',
    surface: null,
    text: long('left', 200),
    url,
    tier: 'community' as const,
    as_of: '2026-03-01',
  }));
  const many = surfaces.flatMap(({ id }) =>
    deadlines.map((one) => ({ ...one, surface: id, key: `${one.provider}/${id}/${one.key}` })),
  );
  const sources = pack.sources.map((source) => ({ ...source, name: long('source', 80) }));
  return { pack: { ...pack, surfaces, sources, checklist: steps, aftermath: left }, deadlines: many };
}
