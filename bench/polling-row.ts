import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from './job.ts';
import { median } from './median.ts';
import type { Polling } from './plan.ts';
import type { Row } from './row.ts';
import { startChild } from './start-child.ts';

const MANY_MORE = 10;

/**
 * Measures the CPU time of a round of polling. The sides take turns, each time in a new process and against a new
 * server, which is a process too and doesn't count. Throws when a side fails or did not do the work.
 */
export async function pollingRow(polling: Polling): Promise<Row> {
  const { name, target, limit, site, runs } = polling;
  const conditional = site.changing ? polling : withRounds(polling, MANY_MORE);
  const sundown: number[] = [];
  const other: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    sundown.push(await cpuOf('poll-with-sundown.ts', conditional));
    other.push(await cpuOf('poll-with-rss-parser.ts', polling));
    if (!site.changing) bare.push(await cpuOf('poll-with-undici.ts', conditional));
  }
  return {
    name,
    unit: 'ms of CPU a round',
    sundown: median(sundown),
    other: median(other),
    bare: site.changing ? null : median(bare),
    target,
    limit,
  };
}

function withRounds(polling: Polling, times: number): Polling {
  return { ...polling, warmUp: polling.warmUp * times, rounds: polling.rounds * times };
}

/** Milliseconds a round. */
async function cpuOf(poller: string, { site, warmUp, rounds }: Polling): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sundown-bench-'));
  const server = startChild({ file: inChildren('serve-feeds.ts'), args: [JSON.stringify(site)] });
  try {
    const origin = await server.line();
    const urls = Array.from({ length: site.feeds }, (_, feed) => `${origin}/${feed}`);
    const job: Job = { urls, changing: site.changing, warmUp, rounds, folder };
    return await resultOf(inChildren(poller), job);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function resultOf(file: URL, job: Job): Promise<number> {
  const poller = startChild({ file, args: [JSON.stringify(job)] });
  const printed = await poller.line();
  await poller.end();
  return Number(printed);
}

function inChildren(name: string): URL {
  return new URL(`./children/${name}`, import.meta.url);
}
