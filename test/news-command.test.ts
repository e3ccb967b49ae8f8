import assert from 'node:assert/strict';
import test from 'node:test';
import type { Message } from '../sandbox/discord/message.ts';
import { feed } from '../sandbox/replay/replay-pages.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';

/** A bot whose first reading shows two stories a month, one of them about a partner. Items of one week are one event. */
async function withNews(world: SmallWorld) {
  const months = Array.from({ length: 6 }, (_, n) => n + 1);
  const entries = months.flatMap((month) => [
    { ...ANNOUNCED, id: `end-${month}`, at: `2025-0${month}-10T12:00:00Z` },
    { ...PARTNER, id: `partner-${month}`, at: `2025-0${month}-20T12:00:00Z` },
  ]);
  world.show({ shows: { '/press': feed('The Replay Times', entries) } });
  await world.startBot();
}

const ANNOUNCED = { title: 'OpenAI shuts down Sora', text: 'The company says goodbye to its video app.' };
const PARTNER = {
  title: 'Disney leaves its deal as OpenAI shuts down Sora',
  text: 'The partnership is over.',
};

test('/news turns its pages in place, keeping what was asked for', async (t) => {
  const world = await startSmallWorld(t);
  await withNews(world);
  const answer = await world.ask(world.member, 'news', { options: { search: 'SHUTS times' } });
  assert.match(textOf(answer), /\n12 stories · with “SHUTS times” · page 1 of 3\n\n• \[Disney leaves/);
  assert.deepEqual(idsIn(textOf(answer)), ['partner-6', 'end-6', 'partner-5', 'end-5', 'partner-4']);
  await turn(world, answer, 'Older');
  const turned = textOf(world.discord.current(answer) ?? assert.fail());
  assert.match(turned, /with “SHUTS times” · page 2 of 3\n/);
  assert.deepEqual(idsIn(turned), ['end-4', 'partner-3', 'end-3', 'partner-2', 'end-2']);
});

test('/news shows one kind of news, and says so when there is none like that', async (t) => {
  const world = await startSmallWorld(t);
  await withNews(world);
  const partners = textOf(await world.ask(world.member, 'news', { options: { kind: 'partner' } }));
  assert.match(partners, /\n6 stories · \*\*Partners\*\* · page 1 of 2\n/);
  assert.ok(idsIn(partners).every((id) => id.startsWith('partner')));
  const none = await world.ask(world.member, 'news', { options: { kind: 'api', search: 'moon' } });
  assert.match(textOf(none), /\*\*API\*\* with “moon”\nNothing that I have read is like that/);
});

function idsIn(text: string): string[] {
  return [...text.matchAll(/replay\.example\/([\w-]+)/g)].map(([, id = '']) => id);
}

async function turn(world: SmallWorld, answer: Message, label: string) {
  const button = answer.components.flatMap((row) => row.components ?? []).find((one) => one.label === label);
  await world.discord.click(world.member, answer, button?.custom_id ?? assert.fail());
}
