import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import dotenv from 'dotenv';
import { ConfigError, readConfig } from '../src/config.ts';

test('an empty environment gives the defaults', () => {
  const config = readConfig({});
  assert.deepEqual(config, {
    token: '',
    discordApi: 'https://discord.com/api',
    storeUrl: 'sqlite://data/sundown.sqlite',
    packs: ['packs/sora.yaml'],
    pollSchedule: '*/5 * * * *',
    httpPort: 8080,
    contact: '',
    allowPrivateNetwork: false,
    operators: null,
    logLevel: 'info',
    logFormat: 'pretty',
  });
});

test('.env.example names every variable with its default', () => {
  const example = dotenv.parse(readFileSync('.env.example'));
  assert.deepEqual(readConfig(example), readConfig({}));
  assert.equal(Object.keys(example).length, 12);
});

test('every problem is listed at once, and no value is shown', () => {
  const secret = 'very secret token';
  const wrong = {
    DISCORD_TOKEN: secret,
    DISCORD_API: 'discord.com',
    STORE_URL: 'mysql://x',
    PACKS: 'a.yaml,,b.yaml',
    POLL_SCHEDULE: 'now and then',
    HTTP_PORT: '65536',
    ALLOW_PRIVATE_NETWORK: 'yes',
    LOG_LEVEL: 'loud',
    LOG_FORMAT: 'xml',
    CONTACT: 'a\nb',
  };
  assert.throws(
    () => readConfig(wrong),
    (error) => {
      assert.ok(error instanceof ConfigError);
      assert.deepEqual(
        error.problems.map((one) => one.split(' ')[0]).toSorted(),
        Object.keys(wrong).toSorted(),
      );
      assert.doesNotMatch(error.message, /secret/);
      return true;
    },
  );
});

test('five and six fields of cron and several packs are read', () => {
  const config = readConfig({
    POLL_SCHEDULE: '*/30 * * * * *',
    PACKS: 'a.yaml, b.yaml',
    DISCORD_API: 'http://127.0.0.1:1/api/',
  });
  assert.deepEqual(
    [config.pollSchedule, config.packs, config.discordApi],
    ['*/30 * * * * *', ['a.yaml', 'b.yaml'], 'http://127.0.0.1:1/api'],
  );
});

test('operators need both settings, in ids of Discord', () => {
  const both = {
    OPERATOR_IDS: '123456789012345678, 223456789012345678',
    OPERATOR_GUILD: '323456789012345678',
  };
  assert.deepEqual(readConfig(both).operators, {
    ids: new Set(['123456789012345678', '223456789012345678']),
    guildId: '323456789012345678',
  });
  assert.equal(readConfig({}).operators, null);
  assert.throws(
    () => readConfig({ OPERATOR_IDS: both.OPERATOR_IDS }),
    /OPERATOR_IDS and OPERATOR_GUILD go together/,
  );
  assert.throws(
    () => readConfig({ ...both, OPERATOR_IDS: 'Ada' }),
    /OPERATOR_IDS must be ids of Discord users/,
  );
});
