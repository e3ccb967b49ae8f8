import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A stage may import from itself and from those before it. */
const STAGES = [
  'log.ts',
  'store',
  'quiet',
  'pack',
  'feed',
  'news',
  'deadlines',
  'trust',
  'checklist',
  'alerts',
  'picture',
  'publish',
  'server-events',
  'http',
  'answers',
  'board',
  'discord',
];

function filesIn(folder: string): string[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
}

function importsOf(file: string): string[] {
  const text = readFileSync(resolve(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, to = '']) =>
    to.startsWith('.') ? [relative(ROOT, resolve(ROOT, dirname(file), to))] : [to],
  );
}

function stageOf(file: string): number {
  return STAGES.indexOf(file.split('/')[1] ?? '');
}

test('imports run one way: feed, news, deadlines, checklist, alerts, answers, discord', () => {
  const wrong = filesIn('src').flatMap((file) => {
    const stage = stageOf(file);
    if (stage < 0) return [];
    const own = importsOf(file).filter((to) => to.startsWith('src/') || to.startsWith('commands/'));
    return own.filter((to) => stageOf(to) < 0 || stageOf(to) > stage).map((to) => `${file} imports ${to}`);
  });
  assert.deepEqual(wrong, []);
});

const OWNERS: Record<string, RegExp> = {
  keyv: /^src\/store\/open-store\.ts$/,
  'node:sqlite': /^src\/store\/sqlite-adapter\.ts$/,
  'rss-parser': /^src\/feed\//,
  undici: /^src\/feed\//,
  'node-cron': /^src\/(schedule|config)\.ts$/,
  'discord.js': /^(src\/(discord\/|(bot(-parts)?|services-of)\.ts)|commands\/)/,
  'ical-generator': /^src\/publish\/write-calendar\.ts$/,
  'node:http': /^src\/http\//,
  '@resvg/resvg-js': /^src\/picture\/paint\.ts$/,
  fontkitten: /^src\/picture\/open-face\.ts$/,
  dotenv: /^src\/start\.ts$/,
};

test('each library is known to one place only', () => {
  const files = [...filesIn('src'), ...filesIn('commands')];
  const wrong = files.flatMap((file) =>
    importsOf(file).flatMap((to) => (OWNERS[to]?.test(file) === false ? [`${file} imports ${to}`] : [])),
  );
  assert.deepEqual(wrong, []);
});

test('nothing in src knows the sandbox, but for the one file that starts it', () => {
  const files = filesIn('src').filter((file) =>
    readFileSync(resolve(ROOT, file), 'utf8').includes('/sandbox/'),
  );
  assert.deepEqual(files, ['src/run-sandbox.ts']);
});

test('time and environment are arguments below the entry points', () => {
  const stages = filesIn('src').filter((file) => stageOf(file) >= 0);
  const wrong = stages.filter((file) =>
    /new Date\(\)|Date\.now\(\)|process\.env|Math\.random/.test(readFileSync(resolve(ROOT, file), 'utf8')),
  );
  assert.deepEqual(wrong, []);
});
