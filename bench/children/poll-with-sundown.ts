import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFetcher } from '../../src/feed/fetcher.ts';
import { compileWords } from '../../src/news/words.ts';
import { openState, type State } from '../../src/open-state.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { Source } from '../../src/pack/pack.ts';
import { pollRound } from '../../src/poll-round.ts';
import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Watched } from '../../src/watched.ts';
import { type Job, readJob } from '../job.ts';
import { measureRounds } from '../measure-rounds.ts';

/** More than a source that was read can be left alone for. */
const ALL_DUE = 7 * 60 * 60_000;
const SECOND = 1000;

/** A child process: Sundown's own polling, with its real parts, the Sora pack's words and a store on disk. */
const job = readJob(process.argv[2]);
const clock = { now: Date.UTC(2026, 2, 24) };
const now = () => new Date(clock.now);
const watched = await watch(job);
const store = openStore(`sqlite://${join(job.folder, 'sundown.sqlite')}`);
const state = await openState(store, watched, now);
const fetcher = createFetcher({
  userAgent: 'Sundown-bench',
  allowPrivateNetwork: true,
  minGapMs: 0,
  timeouts: { connectMs: 10 * SECOND, totalMs: 30 * SECOND },
  maxBytes: 5 * 1024 * 1024,
  maxRedirects: 5,
  now,
});

const inTurn = oneAtATime();
const made = new Map();
let atFirst: number | undefined;

await measureRounds(job, async () => {
  clock.now += ALL_DUE;
  await pollRound(watched, {
    ...state,
    fetcher,
    inTurn,
    made,
    now,
    random: Math.random,
    stopping: new AbortController().signal,
    onVisit: () => {},
    onEvents: () => {},
    tell: async (alert) => void (await state.outbox.owe(alert, state.recipients.wanting(alert))),
  });
  atFirst ??= reportsOf(state);
});
checkWork(state, job);
await fetcher.close();
await store.close();

async function watch({ urls }: Job): Promise<Watched[]> {
  const [pack] = await loadPacks([fileURLToPath(new URL('../../packs/sora.yaml', import.meta.url))]);
  if (!pack) throw new Error('no pack was loaded');
  const words = compileWords(pack);
  return urls.map((url, place) => ({ source: sourceAt(url, place), pack, words }));
}

function sourceAt(url: string, place: number): Source {
  return {
    id: `site-${place}`,
    name: `Site ${place}`,
    url,
    form: 'feed',
    tier: 'press',
    enabled: true,
    every: 15,
    provider: null,
    surfaces: [],
    outlet: null,
    markers: [],
    bytes: { min: 1, max: 5 * 1024 * 1024 },
    ignore_lines: [],
  };
}

/** A round that did nothing would be fast. */
function checkWork(state: State, { urls, changing }: Job): void {
  const read = Object.values(state.visits.read()).filter((visit) => visit.readAt === now().toISOString());
  if (read.length !== urls.length) throw new Error(`only ${read.length} of ${urls.length} feeds were read`);
  const reports = reportsOf(state);
  if (reports === 0) throw new Error('nothing was found to be about the closing of Sora');
  if (reports > (atFirst ?? 0) !== changing) throw new Error('news was found, or not, unexpectedly');
}

/** How many items tell of the closing; all those of one time are one story, so alerts would not show them. */
function reportsOf({ stories }: State): number {
  return [...stories.values()].reduce((sum, { tellers, more = 0 }) => sum + tellers.length + more, 0);
}
