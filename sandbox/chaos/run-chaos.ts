import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBotProcess } from '../bot/bot-process.ts';
import type { Discord } from '../discord/discord.ts';
import { startDiscord } from '../discord/start-discord.ts';
import { writeReplayPack } from '../replay/replay-pack.ts';
import { feed, type Headline } from '../replay/replay-pages.ts';
import { startReplaySite } from '../replay/replay-site.ts';
import { never, type ShowClock } from '../show/show-clock.ts';
import { countTold } from './count-told.ts';
import { killMoment } from './kill-moment.ts';
import { RECIPIENTS, settle } from './settle.ts';

export type ChaosReport = {
  readonly kills: number;
  readonly alerts: number;
  readonly owed: number;
  readonly lost: number;
  readonly doubled: number;
  /** Kills that fell between an alert's first and last delivery. */
  readonly midway: number;
  /** What the local Discord found wrong with the bot's requests. */
  readonly problems: readonly string[];
};

type Options = { readonly kills: number; readonly onProgress: (done: number) => void };

const PATIENCE = 120_000;
const ANSWER_MS = 60;
const FIRST_REPORT = Date.parse('2000-01-01');
const APART = 10 * 86_400_000;

/**
 * Kills the bot at random moments while news comes in, and counts what people received. Each kill follows a new
 * item; the bot is started again at once on the same store. At the end it may finish what it owes.
 */
export async function runChaos({ kills, onProgress }: Options): Promise<ChaosReport> {
  const folder = await mkdtemp(join(tmpdir(), 'sundown-chaos-'));
  let served = Promise.withResolvers<void>();
  const site = await startReplaySite({
    onAnswer: (path, status) => path === '/newsroom' && status === 200 && served.resolve(),
  });
  const discord = await startDiscord();
  const headlines: Headline[] = [];
  const publish = () => {
    served = Promise.withResolvers();
    headlines.unshift(headlineNumber(headlines.length));
    site.documents.set('/newsroom', feed('Newsroom', headlines));
  };
  try {
    site.documents.set('/newsroom', feed('Newsroom', []));
    await writeReplayPack(join(folder, 'pack.yaml'), [site.origin], ['newsroom']);
    const start = { env: settings(discord, folder), clock: fastClock() };
    let bot = startBotProcess(start);
    await bot.ready;
    const places = await settle(discord);
    // A message that was made while its answer is still on the way is the hardest moment to be killed in.
    discord.fault({ kind: 'slow', ms: ANSWER_MS, route: 'POST /channels/{channel_id}/messages' });
    await served.promise;
    let midway = 0;
    for (let done = 0; done < kills; done += 1) {
      publish();
      await killMoment({ bot, discord, served: served.promise, deliveries: places.length });
      await bot.kill();
      const told = countTold(discord, { places, headlines: headlines.slice(0, 1) }).filter(
        (count) => count > 0,
      ).length;
      if (told > 0 && told < places.length) midway += 1;
      bot = startBotProcess(start);
      onProgress(done + 1);
    }
    await allTold(discord, { places, headlines });
    await bot.kill();
    return { kills, midway, ...counted(discord, { places, headlines }), problems: discord.problems };
  } finally {
    await discord.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function settings(discord: Discord, folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    STORE_URL: `sqlite://${join(folder, 'state.sqlite')}`,
    PACKS: join(folder, 'pack.yaml'),
    POLL_SCHEDULE: '* * * * * *',
    HTTP_PORT: '0',
    ALLOW_PRIVATE_NETWORK: 'true',
    LOG_FORMAT: 'json',
  };
}

/** 60 times as fast, so that a source is due each second; all of the bots go by the same. */
function fastClock(): ShowClock {
  const realMs = Date.now();
  return { shownMs: realMs, realMs, rate: 60, untilMs: never };
}

/**
 * The maker's own word, of ten days after the one before it: what is said within days would become one story, and
 * what one outlet says many times a day too.
 */
function headlineNumber(n: number): Headline {
  return {
    id: `report-${n}`,
    at: new Date(FIRST_REPORT + n * APART).toISOString(),
    title: `OpenAI shuts down Sora, report number ${n}.`,
    text: 'Sora closes, once more.',
  };
}

type Told = Parameters<typeof countTold>[1];

async function allTold(discord: Discord, told: Told): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && countTold(discord, told).includes(0)) await sleep(250);
  await sleep(2000);
}

function counted(discord: Discord, told: Told) {
  const { places, headlines } = told;
  const found = countTold(discord, told);
  const unreached = (RECIPIENTS - places.length) * headlines.length;
  return {
    alerts: headlines.length,
    owed: RECIPIENTS * headlines.length,
    lost: unreached + found.filter((count) => count === 0).length,
    doubled: found.filter((count) => count > 1).length,
  };
}
