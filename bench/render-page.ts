import type { Plan } from './plan.ts';
import { renderTable } from './render-table.ts';
import type { Row } from './row.ts';
import { ROWS_OF_IMAGE } from './timelines.ts';

type Measured = {
  readonly rows: readonly Row[];
  readonly plan: Plan;
  readonly day: string;
  /** Cores, system, Node: one fact a line. */
  readonly machine: readonly string[];
};

/** docs/benchmarks.md, from what was measured. */
export function renderPage({ rows, plan, day, machine }: Measured): string {
  return `# Benchmarks

Written by \`npm run bench\` on ${day}; to be run again rather than edited. What counts are the ratios: both sides of
a row are measured in one run, on one machine, in turns. \`npm run bench -- --quick\` measures the same in a minute with
fewer feeds and rounds, and leaves this page alone. The command fails when a target is missed.

## The machine

${listed(machine)}

## The result

${renderTable(rows)}
## How polling is measured

${howPolling(plan)}

## How the start is measured

- The time from starting a process to its saying that it is ready, against a local Discord over loopback. Median of
  ${plan.starts} starts of each side, in turns.
- Sundown: \`node src/main.ts\`, unmodified, with a new store each time: it reads the Sora pack, makes its store, logs in
  and registers its commands. Only the first of these starts has to compile Sundown; Node keeps the outcome for the rest.
  The modules were compiled by the first of the starts, and kept, as they are on every machine after its first.
- Compared with: a discord.js client with the same options that logs in and does nothing else.

## How deadlines are measured

- CPU time of a process, all its threads. Median of ${plan.readings} processes a row.
- Reading them: \`extractDeadlines\` with the words of the Sora pack, for news \`findReports\`, which first finds the items that matter; over made-up items in our own words, in scripts with and without spaces; a MB of titles and texts in UTF-8 a round. Compared with a second, the bound that was set.
- Taking them in: \`learn\` with a ledger of 2,000 deadlines on 40 pages, of which each said three or twenty things before; one reading a round. Compared with 5 ms, the bound that was set.

## How the timeline image is measured

- CPU time of a process that paints images, all its threads, an image. Median of ${plan.paintings} processes a side, in turns.
- Sundown: the painter of \`/deadlines\` with its real parts and ${ROWS_OF_IMAGE} rows, the most that an image has: laid out, drawn and packed as PNG, with its description. Where something changed, it is another day at each image.
- Compared with: for a change, 150 ms, the bound that was set; for no change, an image after a change.
- Bare: the renderer alone, given the SVG.

## What bounds each row

${listed(rows.map(({ name, limit }) => `${name}: ${limit}`))}
`;
}

function howPolling({ polling }: Plan): string {
  const runs = polling.map(
    ({ name, site, ...effort }) =>
      `${name}: ${effort.runs} processes a side, ${effort.rounds} rounds each after ${effort.warmUp} for warming up`,
  );
  return listed([
    'CPU time of the process, user and system, all its threads, a round. Each side runs in a process of its own, so the server, a third process, does not count. Median over the processes, which take turns.',
    'Sundown: `pollRound` with its real parts, the words of the Sora pack and a store on disk, all feeds due. With changes this includes matching, comparing, deadlines, stories, alerts into the outbox, and every write.',
    'Compared with: a plain loop over the same feeds that awaits `parseURL` of rss-parser, and does nothing with the result.',
    'Bare: conditional requests with undici over a kept connection, and nothing else.',
    'The feeds are made up: a third short news in RSS, a third full articles in RSS, a third Atom, sent as they are, without compression. The server honours ETags. Where they change, every feed gets one to three new items a round and about three others are worded anew; one item in fifty is about the end of Sora. The process checks at its end that every feed was read, and that alerts are owed exactly if feeds changed.',
    ...runs,
    'Where no feed changed, Sundown and the bare loop do ten times as many rounds, before measuring and measured, since theirs are so short.',
  ]);
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
