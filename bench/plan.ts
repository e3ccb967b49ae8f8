import type { Site } from './site.ts';

/** One row of polling, and how it is measured. */
export type Polling = {
  readonly name: string;
  readonly site: Site;
  /** The most CPU that Sundown may need, as a multiple of what rss-parser's loop needs; null: only reported. */
  readonly target: number | null;
  readonly limit: string;
  /** Processes a side. */
  readonly runs: number;
  /**
   * Rounds a process, before measuring and measured. Where nothing changes, the sides that ask with an ETag do ten
   * times as many: theirs are so short that two would only measure how V8 warms up.
   */
  readonly warmUp: number;
  readonly rounds: number;
};
/** What is measured. */
export type Plan = {
  readonly polling: readonly Polling[];
  readonly starts: number;
  /** Processes a side that paint timelines. */
  readonly paintings: number;
  /** Processes a row that read deadlines or take them into a ledger. */
  readonly readings: number;
  /** Times that a thousand items are placed among few and among many. */
  readonly placings: number;
};

type Effort = Pick<Polling, 'runs' | 'warmUp' | 'rounds'>;

const UNCHANGED_LIMIT =
  'A request and its 304 have to pass through the kernel and the HTTP parser, which is what the bare loop does.';
const CHANGED_LIMIT =
  'Every byte has to be received, hashed, decoded and parsed once, and every change brought to disk.';

/** Everything, thoroughly; or with fewer feeds, rounds and runs, to be done within a minute. */
export function planFor({ quick }: { readonly quick: boolean }): Plan {
  const feeds = quick ? 20 : 200;
  const largeFeeds = quick ? 10 : 200;
  const small: Effort = quick ? { runs: 3, warmUp: 5, rounds: 10 } : { runs: 5, warmUp: 5, rounds: 10 };
  const large: Effort = quick ? { runs: 3, warmUp: 2, rounds: 2 } : { runs: 3, warmUp: 2, rounds: 3 };
  return {
    starts: quick ? 5 : 15,
    paintings: quick ? 3 : 7,
    readings: quick ? 1 : 5,
    placings: quick ? 3 : 7,
    polling: [
      {
        name: `${feeds} feeds of 37 KB, none changed`,
        site: { feeds, kilobytes: 37, changing: false },
        target: 1 / 5,
        limit: UNCHANGED_LIMIT,
        ...small,
      },
      {
        name: `${largeFeeds} feeds of 370 KB, none changed`,
        site: { feeds: largeFeeds, kilobytes: 370, changing: false },
        target: 1 / 50,
        limit: UNCHANGED_LIMIT,
        ...large,
      },
      {
        name: `${feeds} feeds of 37 KB, all changed`,
        site: { feeds, kilobytes: 37, changing: true },
        target: 1,
        limit: CHANGED_LIMIT,
        ...small,
      },
      {
        name: `${largeFeeds} feeds of 370 KB, all changed`,
        site: { feeds: largeFeeds, kilobytes: 370, changing: true },
        target: null,
        limit: CHANGED_LIMIT,
        ...large,
      },
    ],
  };
}
