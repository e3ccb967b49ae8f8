import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Alert } from '../../src/alerts/alert.ts';
import { alertParts } from '../../src/alerts/alert-parts.ts';
import type { Ledger, LedgerEvent } from '../../src/deadlines/ledger.ts';
import { overRecord, packLedger } from '../../src/deadlines/pack-ledger.ts';
import { createFetcher } from '../../src/feed/fetcher.ts';
import { compileWords } from '../../src/news/words.ts';
import { openState } from '../../src/open-state.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { pollSource } from '../../src/poll.ts';
import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import { openStore } from '../../src/store/open-store.ts';
import { watchedKey } from '../../src/watched.ts';
import { startFeedServer } from './feed-server.ts';
import { tempFolder } from './temp-folder.ts';

type Body = string | Uint8Array;

export type Heard = {
  /** Alerts that were not told before: the outbox takes each id once. */
  readonly told: readonly Alert[];
  readonly events: readonly LedgerEvent[];
  /** Why the source could not be believed; null if it was. */
  readonly blind: string | null;
};

/** The real line from the network to the alerts, over a store on disk and a site that shows what a test says. */
export type ReadingLine = {
  /** Shows this body at the source's address and reads it there at this time. */
  read(sourceId: string, body: Body, at: string): Promise<Heard>;
  /** Ends as a process does and starts again from what is stored. */
  restart(): Promise<void>;
  /** All that is known at this time. */
  ledger(at: string): Ledger;
  /** All that a reader sees of an alert. */
  words(alert: Alert): string;
};

const BOUNDS = {
  userAgent: 'Sundown test',
  allowPrivateNetwork: true,
  minGapMs: 0,
  timeouts: { connectMs: 5000, totalMs: 5000 },
  maxBytes: 5_000_000,
  maxRedirects: 1,
};

/** Opens the line for the sources of a pack, each of which is read at a path of its own. */
export async function openReadingLine(t: TestContext, pack: Pack): Promise<ReadingLine> {
  const shown = new Map<string, Body>();
  const site = await startFeedServer(t, ({ url = '' }, response) => {
    const body = shown.get(url.slice(1));
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  const words = compileWords(pack);
  const sources = pack.sources.map((source) => ({ ...source, url: `${site.url}/${source.id}` }));
  const watched = sources.map((source) => ({ source, pack: { ...pack, sources }, words }));
  let time = new Date(0);
  const now = () => time;
  const fetcher = createFetcher({ ...BOUNDS, now });
  const file = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  const open = async () => {
    const store = openStore(file);
    return { store, made: new Map(), inTurn: oneAtATime(), ...(await openState(store, watched, now)) };
  };
  let process = await open();
  t.after(async () => {
    await fetcher.close();
    await process.store.close();
  });
  const told = new Map<string, Alert>();

  return {
    async read(sourceId, body, at) {
      const one = watched.find(({ source }) => source.id === sourceId);
      if (!one) throw new Error(`the pack has no source ${sourceId}`);
      shown.set(sourceId, body);
      time = new Date(at);
      const events: LedgerEvent[] = [];
      const before = told.size;
      const visit = await pollSource(one, process.visits.read()[watchedKey(one)], {
        ...process,
        fetcher,
        now,
        random: () => 0,
        tell: async (alert) => void told.set(alert.id, alert),
        onEvents: (_, some) => void events.push(...some),
      });
      await process.visits.update((visits) => ({ ...visits, [watchedKey(one)]: visit }));
      return { told: [...told.values()].slice(before), events, blind: visit.blind?.reason ?? null };
    },
    async restart() {
      await process.store.close();
      process = await open();
    },
    ledger: (at) => overRecord(packLedger(pack, new Date(at)), process.ledger(pack.id).read()),
    words(alert) {
      const { headline, embed } = alertParts(alert, pack, new Date(alert.at));
      return [headline, embed.title, embed.description].join('\n');
    },
  };
}
