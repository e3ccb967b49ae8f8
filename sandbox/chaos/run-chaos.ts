import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { startBotProcess } from '../bot/bot-process.ts';
import type { Discord } from '../discord/discord.ts';
import type { Channel } from '../discord/guild.ts';
import type { Message } from '../discord/message.ts';
import { startDiscord } from '../discord/start-discord.ts';
import { writeReplayPack } from '../replay/replay-pack.ts';
import { feed, type Headline } from '../replay/replay-pages.ts';
import { startReplaySite } from '../replay/replay-site.ts';
import { never, type ShowClock } from '../show/show-clock.ts';
import { killMoment } from './kill-moment.ts';

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

const CHANNELS = 9;
const PEOPLE = 3;
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
      const told = counts(discord, places, headlines.slice(0, 1)).filter((count) => count > 0).length;
      if (told > 0 && told < places.length) midway += 1;
      bot = startBotProcess(start);
      onProgress(done + 1);
    }
    await allTold(discord, places, headlines);
    await bot.kill();
    return { kills, midway, ...counted(discord, places, headlines), problems: discord.problems };
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

/** The server, its channels with alerts, and the people with DMs. */
async function settle(discord: Discord): Promise<Channel[]> {
  const botPermissions = bits.ViewChannel | bits.SendMessages | bits.EmbedLinks;
  const guild = discord.addGuild({ name: 'Video makers', botPermissions });
  const talk = discord.addChannel(guild, { name: 'talk' });
  const channels = Array.from({ length: CHANNELS }, (_, n) =>
    discord.addChannel(guild, { name: `news-${n}` }),
  );
  const admin = discord.addUser({ name: 'Ada' });
  discord.join(guild, admin, { permissions: bits.ManageGuild });
  for (const channel of channels) {
    await discord.slash(admin, {
      guild,
      channel,
      command: 'alerts',
      subcommand: 'set',
      options: { channel: channel.id },
    });
  }
  const people = Array.from({ length: PEOPLE }, (_, n) => discord.addUser({ name: `Member ${n}` }));
  for (const person of people) {
    discord.join(guild, person);
    await discord.slash(person, { guild, channel: talk, command: 'subscribe' });
  }
  return [...channels, ...people.flatMap((person) => discord.dm(person) ?? [])];
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

/** How often each headline stands in each place. */
function counts(discord: Discord, places: readonly Channel[], headlines: readonly Headline[]): number[] {
  return places.flatMap((place) => {
    const texts = discord.messages(place).map(textOf);
    return headlines.map(
      ({ title }) => texts.filter((text) => text.replaceAll('\\', '').includes(title)).length,
    );
  });
}

/** What came late comes with others in one message, which has its list in the embed. */
function textOf({ content, embeds }: Message): string {
  return [content, ...embeds.map(({ description }) => description)].join('\n');
}

async function allTold(
  discord: Discord,
  places: readonly Channel[],
  headlines: readonly Headline[],
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && counts(discord, places, headlines).includes(0)) await sleep(250);
  await sleep(2000);
}

function counted(discord: Discord, places: readonly Channel[], headlines: readonly Headline[]) {
  const found = counts(discord, places, headlines);
  return {
    alerts: headlines.length,
    owed: (CHANNELS + PEOPLE) * headlines.length,
    lost:
      (CHANNELS + PEOPLE - places.length) * headlines.length + found.filter((count) => count === 0).length,
    doubled: found.filter((count) => count > 1).length,
  };
}
