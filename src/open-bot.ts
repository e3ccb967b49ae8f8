import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, createBot } from './bot.ts';
import type { Config } from './config.ts';
import { createClient } from './discord/create-client.ts';
import { loadCommands } from './discord/load-commands.ts';
import { createFetcher } from './feed/fetcher.ts';
import type { Logger } from './log.ts';
import { compileWords, type Words } from './news/words.ts';
import { openState } from './open-state.ts';
import { loadPacks } from './pack/load-pack.ts';
import type { Pack } from './pack/pack.ts';
import { openStore } from './store/open-store.ts';
import type { Watched } from './watched.ts';

const VERSION = '0.1.0';
const SECOND = 1000;
const MAX_BODY = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;

type World = {
  readonly log: Logger;
  readonly now: () => Date;
  readonly fail: (error: unknown) => void;
  /** Between two requests to one host. */
  readonly minGapMs?: number;
};

/**
 * Makes the bot's parts from the settings. Everything that can be wrong on this machine (packs, commands, store) is
 * found here, before Discord is asked for anything. Throws PackError or StoreError.
 */
export async function openBot(
  config: Config,
  { log, now, fail, minGapMs = 2 * SECOND }: World,
): Promise<Bot> {
  const packs = await loadPacks(config.packs);
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  const watched = packs.flatMap(watch);
  const store = openStore(config.storeUrl);
  const state = await openState(store, watched, now);
  const userAgent = `Sundown/${VERSION}${config.contact ? ` (+${config.contact})` : ''}`;
  const bot = createBot({
    client: createClient({ api: config.discordApi, userAgent }),
    token: config.token,
    packs,
    watched,
    state,
    fetcher: createFetcher({
      userAgent,
      allowPrivateNetwork: config.allowPrivateNetwork,
      minGapMs,
      timeouts: { connectMs: 10 * SECOND, totalMs: 30 * SECOND },
      maxBytes: MAX_BODY,
      maxRedirects: MAX_REDIRECTS,
      now,
    }),
    commands,
    operators: config.operators,
    pollSchedule: config.pollSchedule,
    httpPort: config.httpPort,
    log,
    now,
    random: Math.random,
    wait: (ms) => sleep(ms, undefined, { ref: true }),
    fail,
  });
  return { ...bot, stop: () => bot.stop().finally(() => store.close()) };
}

/** The enabled sources of a pack. Its words are compiled with the first reading, so as not to hold up the start. */
function watch(pack: Pack): Watched[] {
  let compiled: Words | undefined;
  const enabled = pack.sources.filter((source) => source.enabled);
  return enabled.map((source) => ({
    source,
    pack,
    get words() {
      compiled ??= compileWords(pack);
      return compiled;
    },
  }));
}
