import { fileURLToPath } from 'node:url';
import type { Deadline, DeadlineState } from '../../src/deadlines/deadline.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { Pack } from '../../src/pack/pack.ts';
import type { Published } from '../../src/publish/published.ts';
import { aDeadline } from './sample.ts';

const [kite] = await loadPacks([fileURLToPath(new URL('../fixtures/packs/kite.yaml', import.meta.url))]);
if (!kite) throw new Error('the kite pack is gone');
const [notices] = kite.sources;
if (!notices) throw new Error('the kite pack has no source');

export const kitePack: Pack = {
  ...kite,
  surfaces: ['app', 'api', 'export', 'data', 'web'].map((id) => ({
    id,
    name: `Kite ${id}`,
    aliases: {},
    hints: {},
    ends: null,
    opens: null,
    whole: false,
  })),
  providers: [
    { id: 'windworks', name: 'Windworks', aliases: ['Windworks'] },
    { id: 'gale', name: 'Gale, Inc.', aliases: ['Gale'] },
  ],
};

/** What an official page said of a day, read at noon of the day since when it is held. */
export function aState(date: string | null, change: Partial<DeadlineState> = {}): DeadlineState {
  const since = change.since ?? '2026-03-01T12:00:00.000Z';
  return {
    date,
    precision: date === null ? 'none' : 'day',
    status: date === null ? 'undated' : 'announced',
    evidence: {
      quote: date === null ? 'Kite will land; details follow.' : `The end is ${date}.`,
      url: 'https://windworks.example/notice',
      tier: 'official',
      readAt: since,
      sha256: 'ab'.repeat(32),
    },
    note: null,
    since,
    ...change,
  };
}

/** A deadline with its states, oldest first. */
export function kiteDeadline(
  surface: string,
  states: readonly DeadlineState[],
  { provider = 'windworks', region = null }: Partial<Pick<Deadline, 'provider' | 'region'>> = {},
): Deadline {
  const [current = aState(null), ...earlier] = states.toReversed();
  const key = `${provider}/${surface}/${region ?? 'everywhere'}`;
  return { ...aDeadline(), key, provider, surface, region, ...current, history: earlier.toReversed() };
}

const press = { ...aState('2026-05-10').evidence, tier: 'press' as const, url: 'https://news.example/gale' };
const onRecord = { ...press, tier: 'official' as const, quote: null, readAt: null, sha256: null };

/** One deadline of each kind. */
export const kiteDeadlines: readonly Deadline[] = [
  kiteDeadline('app', [
    aState(null),
    aState('2026-04-20', { since: '2026-03-05T12:00:00.000Z' }),
    aState('2026-04-30', { since: '2026-04-01T12:00:00.000Z', status: 'moved' }),
  ]),
  kiteDeadline('api', [aState('2026-06-01', { time: '17:00', precision: 'minute' })]),
  kiteDeadline('app', [aState('2026-05-10', { status: 'reported', evidence: press })], {
    provider: 'gale',
    region: 'New Zealand',
  }),
  kiteDeadline('export', [aState('2026-05', { precision: 'month' })]),
  kiteDeadline('data', [aState(null, { note: 'Deleted after the end.', evidence: onRecord })]),
  kiteDeadline('web', [
    aState('2026-04-10'),
    aState('2026-04-10', { since: '2026-04-02T12:00:00.000Z', status: 'withdrawn' }),
  ]),
];

const nasty =
  '\u202eevil\u0000\u001b[31m ]]> <script>alert(1)</script> "\'&amp; \ufffe\ud800 \r\nEND:VEVENT\r\nBEGIN:VTODO\r\n</style>';
/** Texts that want to be more than texts, as long as they like. */
export const hostileDeadline: Deadline = kiteDeadline(
  'app\r\nBEGIN:VTODO',
  [
    aState('2026-04-30', {
      evidence: {
        ...aState('2026-04-30').evidence,
        quote: nasty + 'x'.repeat(1_000_000),
        url: 'javascript:alert(1)',
      },
      note: nasty.repeat(1000),
    }),
  ],
  { region: nasty, provider: '"><script>' },
);

const visit = {
  validators: { etag: null, lastModified: null },
  hash: null,
  readAt: '2026-04-02T12:00:00.000Z',
  nextAt: '2026-04-02T12:15:00.000Z',
  ttlMs: null,
  blind: null,
  absent: false,
};

/** What the sample publishes, or other deadlines of it. */
export function kitePublished(deadlines: readonly Deadline[] = kiteDeadlines): Published[] {
  return [{ pack: kitePack, deadlines, sources: notices ? [{ source: notices, visit }] : [] }];
}
