import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { Routes } from 'discord.js';
import { parse, stringify } from 'yaml';
import type { Message as Seen } from '../sandbox/discord/message.ts';
import { exportCard } from '../src/answers/export-card.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { knownAt } from './support/known.ts';
import { aDeadline } from './support/sample.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const NOW = '2026-11-24T12:00:00Z';
const TICK = 'export:tick:';
const RESTART = 'export:restart:';
const today = knownAt(pack, NOW);
const cardText = (...of: Parameters<typeof exportCard>) => exportCard(...of).embeds[0]?.description ?? '';

test('/export tells what has no date before what has one', () => {
  const dated = aDeadline({ surface: 'data', key: 'openai/data/everywhere', date: '2026-12-31' });
  const others = today.deadlines.filter(({ surface }) => surface !== 'data');
  const text = cardText({ ...today, deadlines: [dated, ...others] }, []);
  const order = [
    '**Export of your videos:** no date.',
    '**Your Sora data:** 31 December 2026 (<t:',
    '**Videos API and sora-2 models:** ended',
  ];
  const places = order.map((line) => text.indexOf(line));
  assert.ok(
    places.every((place) => place >= 0),
    text,
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('/export says in words what is done, explains what is open, and links to official hosts by their names', () => {
  const text = cardText(today, ['open', 'refund', 'moon']);
  assert.match(text, /\*\*Your checklist: 2 of 8 done\*\*/);
  assert.match(
    text,
    /\*\*1\. Open the export page\*\* \(done\)\n\*\*2\. Ask for your export\*\* \(open\)\nChoose Export/,
  );
  assert.match(text, /\[help\.openai\.com\]\(<https:\/\/help\.openai\.com\//);
  assert.match(text, /\*\*8\. Ask about a refund\*\* \(done\)/);
  assert.match(text, /Only you see this list\. .* openai\.com, chatgpt\.com, sora\.com is not OpenAI’s\./);
  assert.match(text, /No official page has been read yet\.$/);
});

test('the list under /export starts with what is ticked, and the button leads to the next open step', () => {
  const [first, second] = exportCard(today, ['open']).components ?? [];
  const [list] = first?.components ?? [];
  assert.ok(list?.type === 3);
  assert.deepEqual([list.min_values, list.max_values], [0, 8]);
  assert.deepEqual(
    list.options
      .filter(({ default: ticked }) => ticked)
      .map(({ value, description }) => [value, description?.slice(0, 5)]),
    [['open', 'Done.']],
  );
  assert.deepEqual(
    second?.components.map((button) => 'label' in button && button.label),
    ['Open help.openai.com', 'Start over'],
  );
});

test('when all is done there is no next step, and with nothing done nothing to start over', () => {
  const all = pack.checklist.map(({ id }) => id);
  const buttons = (ticked: string[]) => exportCard(today, ticked).components?.[1]?.components ?? [];
  assert.equal(buttons(all).length, 1);
  const [, restart] = buttons([]);
  assert.ok(restart && 'disabled' in restart && restart.disabled);
});

/** A world on a day on which all steps are known. */
async function startToday(t: Parameters<typeof startSmallWorld>[0]): Promise<SmallWorld> {
  const world = await startSmallWorld(t);
  world.clock.jump(NOW);
  return world;
}

test('before anything is known /export says so, and offers nothing to tick', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const answer = await world.ask(world.member, 'export');
  assert.match(textOf(answer), /How to save what you made has not been said yet/);
  assert.deepEqual(answer.components, []);
});

test('ticks are kept over a restart, can be taken back, and are seen by nobody else', async (t) => {
  const world = await startToday(t);
  const bot = await world.startBot();
  const { discord, member, admin } = world;
  const answer = await world.ask(member, 'export');
  const choose = (...values: string[]) => discord.select(member, answer, { customId: TICK, values });
  const outcome = await choose('open', 'check');
  assert.ok(outcome.kind === 'updated');
  assert.match(textOf(outcome.message), /2 of \d done/);
  assert.match(textOf(await world.ask(admin, 'export')), /0 of \d done/);
  await bot.stop();
  await world.startBot();
  assert.match(textOf(await world.ask(member, 'export')), /2 of \d done/);
  await choose('check');
  assert.match(
    textOf(await world.ask(member, 'export')),
    /1 of \d done\*\*\n\*\*1\. Open the export page\*\* \(open\)/,
  );
  await choose();
  assert.match(textOf(await world.ask(member, 'export')), /0 of \d done/);
});

test('starting over deletes what was ticked', async (t) => {
  const world = await startToday(t);
  await world.startBot();
  const { discord, member } = world;
  const answer = await world.ask(member, 'export');
  await discord.select(member, answer, { customId: TICK, values: ['open', 'check'] });
  const outcome = await discord.click(member, answer, RESTART);
  assert.ok(outcome.kind === 'updated');
  assert.match(textOf(outcome.message), /0 of \d done/);
  assert.match(textOf(await world.ask(member, 'export')), /0 of \d done/);
});

/** A message in #talk whose components the bot did not make like this. */
async function postByHand(world: SmallWorld, components: readonly object[]): Promise<Seen> {
  await fetch(`${world.discord.api}/v10${Routes.channelMessages(world.talk.id)}`, {
    method: 'POST',
    headers: { authorization: `Bot ${world.discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      content: 'made by hand',
      components: components.map((one) => ({ type: 1, components: [one] })),
    }),
  });
  return world.discord.messages(world.talk).at(-1) ?? assert.fail();
}

test('a list made by hand ticks only steps that there are, and only those of the person who uses it', async (t) => {
  const world = await startToday(t);
  await world.startBot();
  const options = ['open', 'moon', '__proto__', world.admin.id].map((value) => ({ label: value, value }));
  const message = await postByHand(world, [
    { type: 3, custom_id: `${TICK}${world.admin.id}`, min_values: 0, max_values: 4, options },
  ]);
  const outcome = await world.discord.select(world.member, message, {
    customId: `${TICK}${world.admin.id}`,
    values: options.map(({ value }) => value),
  });
  assert.ok(outcome.kind === 'replied' && outcome.ephemeral);
  assert.match(textOf(outcome.message), /1 of \d done/);
  assert.match(textOf(await world.ask(world.admin, 'export')), /0 of \d done/);
});

test('buttons made by hand are answered with a sentence', async (t) => {
  const world = await startToday(t);
  await world.startBot();
  const odd = [
    'export:tick:',
    'export:wipe:',
    'deadlines:page:',
    'deadlines:page:moon.0',
    'deadlines:page:.99999',
    'deadlines:page:-1',
  ];
  for (const custom_id of odd) {
    const message = await postByHand(world, [{ type: 2, style: 2, label: 'Click', custom_id }]);
    const outcome = await world.discord.click(world.member, message, custom_id);
    assert.ok(outcome.kind === 'replied' && outcome.ephemeral, custom_id);
    assert.match(outcome.message.content, /no longer works|no such part/, custom_id);
  }
  assert.deepEqual(
    world.logged.filter((line) => line.includes('a command failed')),
    [],
  );
});

/** Adds so many parts to the world's pack that its deadlines do not fit on a page. */
async function growPack({ env }: SmallWorld, count: number): Promise<void> {
  const file = env.PACKS ?? assert.fail();
  const held = parse(await readFile(file, 'utf8'));
  const [fact] = held.facts;
  const ids = Array.from({ length: count }, (_, n) => `part-${n}`);
  held.surfaces.push(...ids.map((id) => ({ id, name: `The ${id}`, aliases: {} })));
  held.facts.push(
    ...ids.map((id) => ({ ...fact, id, surface: id, known_since: '2026-03-01', note: `About ${id}.` })),
    { ...fact, id: 'dated', region: 'Mars', date: '2026-12-01', precision: 'day', status: 'announced' },
  );
  await writeFile(file, stringify(held, { aliasDuplicateObjects: false }));
}

test('what does not fit on a page of /deadlines is a button away, there and back', async (t) => {
  const world = await startToday(t);
  await growPack(world, 40);
  await world.startBot();
  const answer = await world.ask(world.member, 'deadlines');
  const pages = Number(/page 1 of (\d+)/.exec(textOf(answer))?.[1]);
  assert.ok(pages > 1);
  const seen = new Set<string>();
  for (let page = 1; page <= pages; page += 1) {
    const shown = world.discord.current(answer) ?? assert.fail();
    assert.equal(shown.attachments.length, 1);
    assert.equal(shown.embeds[0]?.image?.url, shown.attachments[0]?.url);
    assert.match(textOf(shown), new RegExp(`page ${page} of ${pages}`));
    for (const [part] of textOf(shown).matchAll(/part-\d+(?=:)/g)) seen.add(part);
    await world.discord.click(world.member, answer, `deadlines:page:.${page}`);
  }
  assert.equal(seen.size, 40);
  await world.discord.click(world.member, answer, `deadlines:page:.${pages - 2}`);
  assert.match(textOf(world.discord.current(answer) ?? assert.fail()), new RegExp(`page ${pages - 1} of`));
});

test('a page of one part stays with that part', async (t) => {
  const world = await startToday(t);
  await world.startBot();
  const message = await postByHand(world, [
    { type: 2, style: 2, label: 'Click', custom_id: 'deadlines:page:app.7' },
  ]);
  const outcome = await world.discord.click(world.member, message, 'deadlines:page:app.7');
  assert.ok(outcome.kind === 'replied');
  assert.match(textOf(outcome.message), /Sora app/);
  assert.doesNotMatch(textOf(outcome.message), /on the web/);
});
