import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { takenPort } from './support/free-port.ts';
import { startSmallWorld } from './support/small-world.ts';
import { startProgram } from './support/start-program.ts';
import { tempFolder } from './support/temp-folder.ts';
import { until } from './support/until.ts';

const start = (t: TestContext, env: Readonly<Record<string, string>>, words: readonly string[] = []) =>
  startProgram(t, { env, words });

test('without a token the page is served, and its first visitor sees the first alert', async (t) => {
  const folder = tempFolder(t);
  const run = start(t, { TMPDIR: folder }, ['--port', '0', '--no-open']);
  const address = await until(
    'the page has an address',
    () => /http:\/\/127\.0\.0\.1:\d+/.exec(run.said())?.[0],
  );
  assert.match(run.said(), /DISCORD_TOKEN is not set/);
  const page = await fetch(`${address}/events`);
  await hear(page, 'OpenAI shuts down Sora');
  run.signal('SIGINT');
  assert.equal(await run.ended, 0);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('sundown-')),
    [],
  );
});

test('live with a pack that can not be read ends the start with what is wrong', async (t) => {
  const run = start(t, { PACKS: 'packs/nowhere.yaml' }, ['--live', '--port', '0', '--no-open']);
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /packs\/nowhere\.yaml/);
});

test('wrong words after npm start end it with what there is', async (t) => {
  for (const words of [['--fast'], ['--port', 'many'], ['live']]) {
    const run = start(t, {}, words);
    assert.equal(await run.ended, 1);
    assert.match(run.said(), /Usage: .*--live.*--port/);
  }
});

/** Reads a page's events until one of them holds the text. */
async function hear({ body }: Response, text: string): Promise<void> {
  assert.ok(body);
  let heard = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    heard += chunk;
    if (heard.includes(text)) return;
  }
  assert.fail('the events ended before it came');
}

test('SIGTERM stops the bot cleanly, and it starts again on the same store', async (t) => {
  const world = await startSmallWorld(t);
  for (const _ of [1, 2]) {
    const run = start(t, { ...world.env, LOG_LEVEL: 'info' });
    await until('the bot is ready', () => run.said().includes('"ready"'));
    run.signal('SIGTERM');
    assert.equal(await run.ended, 0);
    assert.match(run.said(), /"stopping"/);
  }
});

test('wrong settings end the start with one message that lists them all', async (t) => {
  const run = start(t, { DISCORD_TOKEN: 'hush hush', POLL_SCHEDULE: 'often', LOG_LEVEL: 'loud' });
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /3 problems:\n {2}- DISCORD_TOKEN .*\n {2}- POLL_SCHEDULE .*\n {2}- LOG_LEVEL /);
  assert.doesNotMatch(run.said(), /hush/);
});

test('a broken pack ends the start with the line and field of every fault', async (t) => {
  const pack = join(tempFolder(t), 'pack.yaml');
  writeFileSync(pack, 'id: Sora\nname: 5\n');
  const run = start(t, { DISCORD_TOKEN: 'x', PACKS: pack });
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /pack\.yaml:1 id: /);
  assert.match(run.said(), /pack\.yaml:2 name: /);
});

test('a port that is taken ends the start before Discord is asked, and says what to do', async (t) => {
  const world = await startSmallWorld(t);
  const port = await takenPort(t);
  const run = start(t, { ...world.env, HTTP_PORT: String(port), LOG_LEVEL: 'info' });
  assert.equal(await run.ended, 1);
  assert.match(
    run.said(),
    new RegExp(`HTTP_PORT ${port} is taken by another program\\. Choose another port, or 0`),
  );
  assert.deepEqual(world.discord.requests, []);
});

test('a refused token ends the process with one clear line', async (t) => {
  const world = await startSmallWorld(t);
  const run = start(t, { ...world.env, DISCORD_TOKEN: 'not.the.token', LOG_LEVEL: 'info' });
  assert.equal(await run.ended, 1);
  const lines = run.said().trimEnd().split('\n');
  assert.equal(lines.length, 1);
  assert.match(run.said(), /Discord refused the bot token\. Put a valid one into DISCORD_TOKEN/);
  assert.doesNotMatch(run.said(), /not\.the\.token/);
});

test('a gateway that refuses the token later ends the process too', async (t) => {
  const world = await startSmallWorld(t);
  const run = start(t, { ...world.env, LOG_LEVEL: 'info' });
  await until('the bot is ready', () => run.said().includes('"ready"'));
  world.discord.gateway.close(4004);
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /Discord refused the bot token/);
});

test('a token that is refused in the middle of the work ends the process with one line', async (t) => {
  const world = await startSmallWorld(t);
  const run = start(t, { ...world.env, LOG_LEVEL: 'info' });
  await until('the bot is ready', () => run.said().includes('"ready"'));
  world.discord.fault({ kind: 'unauthorized', route: 'POST /users/@me/channels' });
  const { discord, guild, talk, member } = world;
  void discord.slash(member, { guild, channel: talk, command: 'subscribe' });
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /Discord refused the bot token/);
});

test('Discord being away at the start is waited out', async (t) => {
  const world = await startSmallWorld(t);
  world.discord.fault({ kind: 'status', status: 503, route: 'GET /gateway/bot', times: 8 });
  const run = start(t, { ...world.env, LOG_LEVEL: 'info' });
  await until('the bot is ready', () => run.said().includes('"ready"'));
  assert.match(run.said(), /Discord is not answering/);
});

test('a store that cannot be read stops the start and is left as it is', async (t) => {
  const world = await startSmallWorld(t);
  const file = join(tempFolder(t), 'state.sqlite');
  writeFileSync(file, 'these are words and no database, more than a page header would need to be told apart');
  const run = start(t, { ...world.env, STORE_URL: `sqlite://${file}` });
  assert.equal(await run.ended, 1);
  assert.match(run.said(), /Could not open sqlite:\/\/.*not a database/);
  assert.match(readFileSync(file, 'utf8'), /^these are words/);
});
