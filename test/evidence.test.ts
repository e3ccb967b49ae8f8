import assert from 'node:assert/strict';
import test from 'node:test';
import { Routes } from 'discord.js';
import { scenes } from '../sandbox/replay/replay-script.ts';
import { announce } from '../src/alerts/announce.ts';
import { customId, readCustomId } from '../src/alerts/custom-id.ts';
import { renderPlain } from '../src/alerts/render.ts';
import { evidenceCard } from '../src/answers/evidence-card.ts';
import { deadlineId } from '../src/deadlines/deadline-id.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aChannel, aDeadline, NOW } from './support/sample.ts';
import { type SmallWorld, startSmallWorld, textOf } from './support/small-world.ts';
import { until } from './support/until.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
const [, , dates] = scenes;
if (!pack || !dates) throw new Error('pack or replay is not as this test knows it');
const APP = deadlineId('openai/app/everywhere');
const known = { pack, deadlines: [aDeadline()], stories: [], sources: [], now: NOW };

const ids: Record<string, [string, boolean]> = {
  'command, verb and argument': ['evidence:show:abc_-9', true],
  'an argument with a page': ['evidence:page:abc.2', true],
  'no argument': ['evidence:pick:', true],
  'no verb': ['evidence', false],
  'one colon too many': ['evidence:show:a:b', false],
  'a blank': ['evidence:show:a b', false],
  'an upper case command': ['Evidence:show:a', false],
  'a line break at the end': ['evidence:show:a\n', false],
  'more than Discord takes': [`evidence:show:${'a'.repeat(87)}`, false],
  nothing: ['', false],
};

for (const [name, [id, good]] of Object.entries(ids)) {
  test(`a custom_id of ${name} is ${good ? 'read' : 'refused'}`, () => {
    assert.equal(readCustomId(id) !== null, good);
  });
}

test('a custom_id reads back as it was made, and one that Discord would refuse is never made', () => {
  const made = { command: 'evidence', verb: 'show', argument: APP };
  assert.deepEqual({ ...readCustomId(customId(made)) }, made);
  assert.throws(() => customId({ ...made, argument: 'x'.repeat(90) }), /can not stand/);
});

test('evidence is the quote, the source, the tier, the reading, the whole hash and how sure it is', () => {
  const text = textOf(evidenceCard(known, aDeadline()) as never);
  assert.match(
    text,
    /^Evidence for Sora app\n\*\*26 April 2026 \(<t:\d+:R>, time not stated\)\*\*\n> The app ends on April 26, 2026\.\n/,
  );
  assert.match(
    text,
    /From \[help\.openai\.com\]\(<https:\/\/help\.openai\.com\/article>\), an official page, read <t:/,
  );
  assert.match(text, new RegExp(`SHA-256 of what was read: abababababab…, whole \`${'ab'.repeat(32)}\``));
  assert.match(text, /\*\*How sure:\*\* certain, the maker says so itself\. The hour is not stated\./);
  assert.match(text, /Nothing else was known before\.\n\nNo official page has been read yet\.$/);
});

test('what stood before comes newest first, a page at a time', () => {
  const { history: _, key: __, ...state } = aDeadline();
  const history = Array.from({ length: 9 }, (_value, n) => ({ ...state, date: `2026-05-0${n + 1}` }));
  const pages = [0, 1, 2].map((page) => evidenceCard(known, aDeadline({ history }), page));
  const shown = pages.map((card) =>
    [...textOf(card as never).matchAll(/• (\d) May/g)].map(([, day]) => day).join(''),
  );
  assert.deepEqual(shown, ['9876', '5432', '1']);
  const buttons = pages.map(({ components = [] }) =>
    components[0]?.components.map((one) => 'disabled' in one && one.disabled),
  );
  assert.deepEqual(buttons, [
    [true, false],
    [false, false],
    [false, true],
  ]);
  assert.deepEqual(evidenceCard(known, aDeadline({ history }), 99), pages[2]);
});

test('a former quote that tries to format, ping or link is shown as its words', () => {
  const quote = '@everyone [x](https://evil.example) ||a||';
  const evidence = { ...aDeadline().evidence, quote };
  const text = textOf(evidenceCard(known, aDeadline({ evidence })) as never);
  assert.match(text, /> \\@everyone \\\[x\\\]\\\(evil\.example\\\) \\\|\\\|a\\\|\\\|/);
});

test('an alert keeps its buttons as plain text', () => {
  const event = { kind: 'added' as const, before: null, nth: 1, after: aDeadline() };
  const [alert] = announce({ packId: 'sora', stories: [], events: [event], now: NOW, onePage: false });
  assert.ok(alert);
  const { components = [] } = renderPlain(alert, aChannel(), pack, NOW);
  assert.deepEqual(components[0]?.components.map((one) => 'custom_id' in one && one.custom_id).slice(0, 1), [
    `evidence:show:${APP}`,
  ]);
});

/** The channel as it is after the dates were told there. */
async function withAlert(world: SmallWorld) {
  const bot = await world.startBot();
  await world.ask(world.admin, 'alerts', { subcommand: 'set', options: { channel: world.news.id } });
  world.show(dates ?? assert.fail());
  world.clock.jump(dates?.at ?? assert.fail());
  await bot.beat();
  return until('the dates were told', () =>
    world.discord.messages(world.news).find(({ content }) => /Date set/.test(content)),
  );
}

test('whoever clicks Evidence under an alert gets an answer of their own, each time', async (t) => {
  const world = await startSmallWorld(t);
  const alert = await withAlert(world);
  const stranger = world.discord.addUser({ name: 'Kim' });
  world.discord.join(world.guild, stranger);
  for (const user of [world.member, world.member, stranger]) {
    const outcome = await world.discord.click(user, alert, `evidence:show:${APP}`);
    assert.ok(outcome.kind === 'replied' && outcome.ephemeral);
    assert.match(
      textOf(outcome.message),
      /The Sora app and the Sora website will be shut down on April 26, 2026\./,
    );
  }
  assert.equal(world.discord.messages(world.news).length, 2);
});

test('the answer leads on to another deadline in its own place', async (t) => {
  const world = await startSmallWorld(t);
  await withAlert(world);
  const answer = await world.ask(world.member, 'evidence', { options: { deadline: 'sora app' } });
  const api = deadlineId('openai/api/everywhere');
  await world.discord.select(world.member, answer, { customId: 'evidence:pick:', values: [api] });
  const now = world.discord.current(answer);
  assert.match(textOf(now ?? assert.fail()), /^Evidence for Videos API.*\n.*24 September 2026/);
});

test('/evidence takes a name as people say it, completes it, and refuses what it does not know', async (t) => {
  const world = await startSmallWorld(t);
  await withAlert(world);
  const { discord, guild, talk, member } = world;
  const typed = await discord.autocomplete(member, {
    guild,
    channel: talk,
    command: 'evidence',
    focused: 'deadline',
    text: 'приложен',
  });
  assert.ok(typed.kind === 'choices');
  assert.deepEqual(typed.choices, [{ name: 'Sora app: 26 April 2026', value: APP }]);
  for (const odd of ['moon', '__proto__', `${APP}x`, '<@everyone>'.repeat(400)]) {
    assert.match(
      (await world.ask(member, 'evidence', { options: { deadline: odd } })).content,
      /no such deadline/,
    );
  }
});

test('buttons made by hand are answered with a sentence', async (t) => {
  const world = await startSmallWorld(t);
  await world.startBot();
  const made = [
    'evidence:show:nothing',
    'evidence:page:',
    'evidence:constructor:x',
    'moon:show:x',
    'no id at all',
    'alerts:show:x',
    'news:page:moon.0.',
  ];
  const components = made.map((custom_id) => ({ type: 2, style: 2, label: 'Click', custom_id }));
  const body = {
    content: 'made by hand',
    components: [
      { type: 1, components: components.slice(0, 5) },
      { type: 1, components: components.slice(5) },
    ],
  };
  await fetch(`${world.discord.api}/v10${Routes.channelMessages(world.talk.id)}`, {
    method: 'POST',
    headers: { authorization: `Bot ${world.discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const [message] = world.discord.messages(world.talk);
  for (const id of made) {
    const outcome = await world.discord.click(world.member, message ?? assert.fail(), id);
    assert.ok(outcome.kind === 'replied' && outcome.ephemeral, id);
    assert.match(outcome.message.content, /no such deadline|no longer works/, id);
  }
  assert.deepEqual(
    world.logged.filter((line) => line.includes('a command failed')),
    [],
  );
});
