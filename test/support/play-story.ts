import type { TestContext } from 'node:test';
import { type Scene, scenes } from '../../sandbox/replay/replay-script.ts';
import type { Bot } from '../../src/bot.ts';
import { type SmallWorld, startSmallWorld, textOf } from './small-world.ts';

/** One alert of the channel: when it came, in the replay's time, and all that can be read of it. */
export type Told = { readonly at: string; readonly text: string };

type Options = {
  /** Hours in which the bot is down. */
  readonly away?: { readonly from: string; readonly until: string };
  /** Resolves when the channel has all that it should have after a beat at this time. */
  readonly settle: (at: string, told: () => number) => Promise<unknown>;
};

const HALF_DAY = 12 * 3_600_000;
/** A date begins on Earth at 10:00 UTC of the day before, so that is when reminders are due. */
const START = Date.parse('2026-03-24T22:00:00Z');
const THE_END = Date.parse('2027-01-15T00:00:00Z');

/** Plays the whole story through the real line, with a beat each half day and one at each scene. */
export async function playStory(t: TestContext, { away, settle }: Options): Promise<Told[]> {
  const world = await startSmallWorld(t);
  let bot: Bot | null = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  const told: Told[] = [];
  for (const { at, scene } of timetable()) {
    world.clock.jump(at);
    if (scene) world.show(scene);
    if (away && at >= away.from && at < away.until) {
      await bot?.stop();
      bot = null;
      continue;
    }
    bot ??= await world.startBot();
    await bot.beat();
    await settle(at, () => textsOf(world).length);
    const fresh = textsOf(world).slice(told.length).toSorted();
    told.push(...fresh.map((text) => ({ at, text })));
  }
  return told;
}

type Moment = { readonly at: string; readonly scene?: Scene };

function timetable(): Moment[] {
  const beats = Math.floor((THE_END - START) / HALF_DAY);
  const between = Array.from({ length: beats }, (_, n) => ({ at: iso(START + (n + 1) * HALF_DAY) }));
  const played = scenes.map((scene) => ({ at: iso(Date.parse(scene.at)), scene }));
  return [...between, ...played].sort((a, b) => a.at.localeCompare(b.at));
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function textsOf({ discord, news }: SmallWorld): string[] {
  return discord.messages(news).map((message) => legible(textOf(message)));
}

/** Moments as UTC, since no Discord draws them here; the site of the sources has another port each time. */
function legible(text: string): string {
  const still = text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1');
  return still.replaceAll(/<t:(\d+):(\w)>/g, (_, seconds, style) => {
    const at = iso(Number(seconds) * 1000);
    return style === 'R' ? `[until ${at.slice(0, 16)}Z]` : `[${at.slice(0, 16)}Z]`;
  });
}
