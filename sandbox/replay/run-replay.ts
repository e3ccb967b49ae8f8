import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openBot } from '../../src/open-bot.ts';
import { type Discord, startDiscord } from '../discord/start-discord.ts';
import { happeningText } from '../terminal.ts';
import { foundCommunity } from './found-community.ts';
import { createReplayClock } from './replay-clock.ts';
import { writeReplayPack } from './replay-pack.ts';
import { opening, type Scene, scenes } from './replay-script.ts';
import { type ReplaySite, startReplaySite } from './replay-site.ts';

type Output = { write(text: string): unknown };

const POLL_EVERY_SECOND = '* * * * * *';
/** Real time a scene is given: a poll comes each second, and people want to read. */
const SCENE_MS = 5000;

/**
 * Sora's shutdown in a minute: a local Discord with a small community, the bot as it is, and a local web site that
 * shows what the sources showed. Nothing leaves this machine. Runs until SIGINT or SIGTERM.
 */
export async function runReplay(output: Output): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sundown-sandbox-'));
  const ended = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve());
  const site = await startReplaySite();
  const discord = await startDiscord();
  const clock = createReplayClock(opening.at);
  const say = (text: string) => output.write(`${text}\n`);
  say(greeting(discord));

  const packFile = join(folder, 'replay.yaml');
  await writeReplayPack(packFile, site.origins);
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    STORE_URL: `sqlite://${join(folder, 'replay.sqlite')}`,
    PACKS: packFile,
    POLL_SCHEDULE: POLL_EVERY_SECOND,
    ALLOW_PRIVATE_NETWORK: 'true',
  });
  show(site, opening);
  discord.watch((happening) => {
    const text = happeningText(happening, clock.now());
    if (text !== null) say(text);
  });
  const log = await createLog({ level: 'warn', format: 'pretty' });
  const bot = await openBot(config, { log, now: clock.now, fail: ended.reject, minGapMs: 0 });
  const community = foundCommunity(discord);
  await bot.start();

  const play = async () => {
    await sleep(1500);
    await community.setUp();
    for (const scene of scenes) await playScene(scene);
    say('\nThe replay is over; the bot goes on running here. Ctrl+C ends it.\n');
  };
  const playScene = async (scene: Scene) => {
    show(site, scene);
    clock.jump(scene.at);
    say(`\n── ${scene.at.slice(0, 10)}  ${scene.title}`);
    await sleep(SCENE_MS);
    if (!scene.asks) return;
    say(`  Robin uses /${scene.asks}`);
    await community.ask(scene.asks);
  };

  play().catch(ended.reject);
  try {
    await ended.promise;
  } finally {
    await bot.stop();
    await discord.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

function show(site: ReplaySite, { shows }: Scene): void {
  for (const [path, document] of Object.entries(shows)) site.documents.set(path, document);
}

function greeting({ api }: Discord): string {
  return [
    'DISCORD_TOKEN is not set, so Sundown starts with a Discord of its own on this machine.',
    "It now replays how Sora was shut down in 2026, in about a minute: what you see below is what a server's",
    'channel and a member with DMs would get. Nothing leaves this machine.',
    `The local Discord answers at ${api}.`,
    'For a real server: put a bot token into .env (see .env.example) and start again.',
  ].join('\n');
}
