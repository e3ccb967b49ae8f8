import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const LIST = new URL('../docs/sandbox.md', import.meta.url);
const PAGES = 'https://docs.discord.com/developers/';
const TESTS = /^sandbox-.+\.test\.ts$/;

type Link = { readonly text: string; readonly target: string };
type Step = { readonly name: string; readonly tests: readonly Link[]; readonly pages: readonly Link[] };

/** The rows of the tables in the list, without their heads. */
function readSteps(): readonly Step[] {
  const rows = readFileSync(LIST, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| step ') && !line.startsWith('| ---'));
  return rows.map((row) => {
    const [name = '', tests = '', pages = ''] = row.slice(2, -2).split(' | ');
    return { name, tests: linksIn(tests), pages: linksIn(pages) };
  });
}

function linksIn(cell: string): readonly Link[] {
  return [...cell.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)].map(([, text = '', target = '']) => ({
    text,
    target,
  }));
}

/** The names of a file's tests as they stand there; what a table of cases puts in is `…`. */
function testsOf(file: string): readonly string[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...source.matchAll(/^\s*test\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gm)].map(([, , name = '']) =>
    name.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll(/\\(.)/g, '$1'),
  );
}

const steps = readSteps();
const listed = steps.flatMap(({ tests }) => tests.map(({ text, target }) => `${target}: ${text}`));
const existing = readdirSync(new URL('.', import.meta.url))
  .filter((file) => TESTS.test(file))
  .flatMap((file) => testsOf(`./${file}`).map((name) => `../test/${file}: ${name}`));

test('the local Discord has a list of at least forty steps, each shown by a test', () => {
  assert.ok(steps.length >= 40, `${steps.length} steps`);
  const unshown = steps.filter(({ tests }) => tests.length === 0).map(({ name }) => name);
  assert.deepEqual(unshown, []);
});

test('every test that the list names exists, and is named once', () => {
  const wrong = listed.filter((one, at) => !existing.includes(one) || listed.indexOf(one) !== at);
  assert.deepEqual(wrong, []);
});

test('every test of the local Discord stands in the list', () => {
  assert.ok(existing.length > 0);
  const missing = existing.filter((one) => !listed.includes(one));
  assert.deepEqual(missing, []);
});

test('every step names the page of Discord’s documentation that its rule comes from', () => {
  const unfounded = steps.filter(
    ({ pages }) => pages.length === 0 || !pages.every(({ target }) => target.startsWith(PAGES)),
  );
  assert.deepEqual(
    unfounded.map(({ name }) => name),
    [],
  );
});
