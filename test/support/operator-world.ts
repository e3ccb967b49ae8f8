import assert from 'node:assert/strict';
import type { Message } from '../../sandbox/discord/message.ts';
import { scenes } from '../../sandbox/replay/replay-script.ts';
import type { Bot } from '../../src/bot.ts';
import { deadlineId } from '../../src/deadlines/deadline-id.ts';
import type { SmallWorld } from './small-world.ts';
import { until } from './until.ts';

const [, , dates] = scenes;
if (!dates) throw new Error('the replay has lost its scenes');
export const APP = deadlineId('openai/app/everywhere');
/** What an operator says to put the app’s date right. */
export const right = {
  deadline: APP,
  date: '2026-05-10',
  quote: 'The app closes on May 10, 2026.',
  address: 'https://help.openai.com/article',
  reason: 'I misread a table.',
};

/** Ada runs the bot; a channel and Robin's DM were told that the app ends on 26 April. */
export async function withDates(world: SmallWorld): Promise<Bot> {
  world.env.OPERATOR_IDS ??= world.admin.id;
  world.env.OPERATOR_GUILD = world.guild.id;
  const bot = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  await world.ask(world.member, 'subscribe');
  await until('the first cards are there', () => told(world).every((place) => place.length === 1));
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? '');
  await bot.beat();
  await until('the dates were told', () => told(world).every((place) => place.length === 2));
  return bot;
}

/** What stands in the channel, and in Robin’s DM. */
export function told({ discord, news, member }: SmallWorld): (readonly Message[])[] {
  const dm = discord.dm(member);
  return [news, ...(dm ? [dm] : [])].map((place) => discord.messages(place));
}

/** Uses `/operator` as the one who runs the bot. */
export function use(
  world: SmallWorld,
  subcommand: string,
  options: Record<string, string> = {},
  group?: string,
): Promise<Message> {
  return world.ask(world.admin, 'operator', {
    subcommand,
    options,
    ...(group === undefined ? {} : { group }),
  });
}

/** The custom_id of a message's button of this verb. */
export function buttonOf({ components }: Message, verb: string): string {
  const ids = components.flatMap((row) => row.components ?? []).map((one) => one.custom_id ?? '');
  return ids.find((id) => id.startsWith(`operator:${verb}:`)) ?? assert.fail(`no button ${verb}`);
}

/** Presses the button of this verb, and returns the answer as it stands then. */
export async function press(world: SmallWorld, message: Message, verb: string): Promise<Message> {
  await world.discord.click(world.admin, message, buttonOf(message, verb));
  return world.discord.current(message) ?? assert.fail();
}
