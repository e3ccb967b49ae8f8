import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { startDiscord } from '../sandbox/discord/start-discord.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';
import { startChild } from './start-child.ts';

const SITE = { feeds: 1, kilobytes: 37, changing: false };

/**
 * Measures the time from starting a process to being ready: of the unmodified bot, which makes a new store and
 * registers its commands, and of a bare discord.js client that does neither. Throws when one of them does not get
 * ready or breaks a rule of Discord's.
 */
export async function startRow(starts: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'sundown-bench-'));
  const discord = await startDiscord();
  const server = startChild({ file: at('./children/serve-feeds.ts'), args: [JSON.stringify(SITE)] });
  try {
    const packs = join(folder, 'pack.yaml');
    await writeFile(packs, await packReading(`${await server.line()}/0`));
    const settings = { DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, PACKS: packs };
    const sundown: number[] = [];
    const other: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      const store = `sqlite://${join(folder, `${start}.sqlite`)}`;
      sundown.push(await timeToReady(at('../src/main.ts'), folder, { ...settings, STORE_URL: store }));
      other.push(await timeToReady(at('./children/bare-client.js'), folder, settings));
    }
    if (discord.problems.length > 0) throw new Error(discord.problems.join('\n'));
    return startResult(median(sundown), median(other));
  } finally {
    await server.stop();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startResult(sundown: number, other: number): Row {
  return {
    name: 'start to ready',
    unit: 'ms of time',
    sundown,
    other,
    bare: null,
    target: 2,
    limit:
      'Node has to start, discord.js has to be loaded and to log in, which is what the bare client does.',
  };
}

/** Milliseconds. The folder keeps a `.env` of the checkout out of it. */
async function timeToReady(file: URL, cwd: string, settings: Record<string, string>): Promise<number> {
  const fixed = { ALLOW_PRIVATE_NETWORK: 'true', HTTP_PORT: '0', LOG_FORMAT: 'json' };
  const env = { ...process.env, ...fixed, ...settings };
  const before = performance.now();
  const child = startChild({ file, cwd, env });
  try {
    await child.line((line) => line === 'ready' || line.includes('"msg":"ready"'));
    return performance.now() - before;
  } finally {
    await child.stop();
  }
}

/** The Sora pack as it is, but that the only source it reads is on loopback. */
async function packReading(url: string): Promise<string> {
  const pack = parseDocument(await readFile(at('../packs/sora.yaml'), 'utf8'));
  const sources = pack.get('sources');
  if (!isSeq(sources)) throw new Error('the pack has no list of sources');
  for (const place of sources.items.keys()) pack.setIn(['sources', place, 'enabled'], false);
  pack.addIn(['sources'], { id: 'loopback', name: 'Loopback', url, form: 'feed', tier: 'press' });
  return pack.toString();
}

function at(path: string): URL {
  return new URL(path, import.meta.url);
}
