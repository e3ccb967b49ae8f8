import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { feed, helpArticle } from '../sandbox/replay/replay-pages.ts';
import { startReplaySite } from '../sandbox/replay/replay-site.ts';
import { tempFolder } from './support/temp-folder.ts';

const INSPECT = fileURLToPath(new URL('../src/inspect.ts', import.meta.url));
const run = promisify(execFile);

async function inspect(...words: string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await run(process.execPath, [INSPECT, '--json', ...words]);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const goodbye = {
  id: 'x',
  at: '2026-03-24T20:00:00Z',
  title: 'OpenAI shuts down Sora',
  text: 'It says goodbye.',
};
const other = { id: 'y', at: '2026-03-24T21:00:00Z', title: 'A font called Sora', text: 'Letters.' };

test('each item of a feed is one line with the promised fields', async (t) => {
  const file = join(tempFolder(t), 'feed.xml');
  writeFileSync(file, feed('Times', [goodbye, other]).body);
  const lines = await inspect(file);
  assert.deepEqual(
    lines.map(({ relevant }) => relevant),
    [true, false],
  );
  const [first] = lines;
  assert.deepEqual(Object.keys(first ?? {}).toSorted(), [
    'category',
    'deadlines',
    'id',
    'published',
    'reasons',
    'relevant',
    'source',
    'story',
    'title',
    'url',
  ]);
  assert.deepEqual([first?.source, first?.published], [file, '2026-03-24T20:00:00.000Z']);
  assert.equal(typeof first?.story, 'string');
});

test('an end has the promised fields, and a region only where it is of one', async (t) => {
  const file = join(tempFolder(t), 'feed.xml');
  const ends = (text: string) => ({ ...goodbye, id: text, text });
  const everywhere = ends('The Sora app ends on April 26, 2026.');
  const somewhere = ends('In Spain, the Sora app ends on April 26, 2026.');
  writeFileSync(file, feed('Times', [everywhere, somewhere]).body);
  const deadlines = (await inspect(file)).flatMap(({ deadlines: some }) => some);
  const promised = ['surface', 'provider', 'date', 'precision', 'status', 'quote'].toSorted();
  assert.deepEqual(
    deadlines.map((one) => Object.keys(Object(one)).toSorted()),
    [promised, [...promised, 'region'].toSorted()],
  );
});

test('each item says why it is relevant or not, and why it is in its story', async (t) => {
  const file = join(tempFolder(t), 'feed.xml');
  const again = {
    ...goodbye,
    id: 'z',
    at: '2026-03-24T22:00:00Z',
    title: 'Sora is shutting down, says OpenAI',
  };
  writeFileSync(file, feed('Times', [goodbye, again, other]).body);
  const { stdout } = await run(process.execPath, [INSPECT, file]);
  assert.match(
    stdout,
    /^relevant {2}OpenAI shuts down Sora\n.*names Sora in the title; .*; is the first that was read of its story; story (\S+)\n/,
  );
  assert.match(stdout, /says OpenAI\n.*; tells the same event as its story, at the same time; story \S+\n/);
  assert.match(stdout, /^- {9}A font called Sora\n {11}does not say that Sora closes$/m);
});

test('pages, addresses, JSON Lines and a source that cannot be read are inspected in one go', async (t) => {
  const folder = tempFolder(t);
  const site = await startReplaySite();
  t.after(() => site.close());
  site.documents.set('/help', helpArticle({ appEnded: false }));
  const news = join(folder, 'news.jsonl');
  writeFileSync(
    news,
    `${JSON.stringify({ id: 'a', url: 'https://x.example/a', outlet: 'X', lang: 'en', published: '2026-03-24', title: goodbye.title, excerpt: goodbye.text })}\n`,
  );
  const lines = await inspect(
    `${site.origin}/help`,
    news,
    join(folder, 'missing.xml'),
    `${site.origin}/nothing`,
  );
  const deadlines = lines.flatMap((line) => (Array.isArray(line.deadlines) ? line.deadlines : []));
  assert.deepEqual(
    deadlines.map(({ surface, date, precision }) => `${surface} ${date} ${precision}`),
    ['app 2026-04-26 day', 'web 2026-04-26 day', 'api 2026-09-24 day', 'export null none'],
  );
  for (const { quote } of deadlines.filter(({ date }) => date !== null))
    assert.match(quote, /will be shut down on/);
  assert.deepEqual(lines.find(({ source }) => source === news)?.relevant, true);
  assert.deepEqual(
    lines.filter(({ blind }) => typeof blind === 'string').map(({ source }) => source),
    [join(folder, 'missing.xml'), `${site.origin}/nothing`],
  );
});

test('items of two outlets with one address are one story', async (t) => {
  const folder = tempFolder(t);
  const files = ['a', 'b'].map((name) => join(folder, `${name}.xml`));
  for (const file of files) writeFileSync(file, feed(file, [goodbye]).body);
  const stories = (await inspect(...files)).map(({ story }) => story);
  assert.equal(new Set(stories).size, 1);
});

test('a wrong call says how to call it', async () => {
  await assert.rejects(run(process.execPath, [INSPECT]), /Usage: npm run inspect/);
  await assert.rejects(run(process.execPath, [INSPECT, '--pack', 'nowhere.yaml', 'x']), /nowhere\.yaml/);
});

const HN = new URL('../../shared/data/feeds/hn-best-2026-03-25-goodbye-to-sora.atom.xml', import.meta.url);
if (existsSync(HN)) {
  test('Hacker News on the day after: one line an item, exactly two of them relevant', async () => {
    const lines = await inspect(fileURLToPath(HN));
    assert.deepEqual([lines.length, lines.filter(({ relevant }) => relevant).length], [50, 2]);
  });
}
