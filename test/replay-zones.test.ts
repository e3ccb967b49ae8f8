import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const story = fileURLToPath(new URL('replay-story.test.ts', import.meta.url));

/** Their clocks change within the story, on different days: in March and October or November. */
const zones = ['America/New_York', 'Europe/Berlin'];

suite('the whole story gives the same alerts where clocks are changed in the middle of it', {
  concurrency: true,
}, () => {
  for (const zone of zones)
    test(zone, async () => {
      const { NODE_TEST_CONTEXT: _ours, ...env } = process.env;
      const options = ['--test', '--test-reporter=tap', '--test-name-pattern=^the whole story'];
      const { stdout } = await run(process.execPath, [...options, story], { env: { ...env, TZ: zone } });
      assert.match(stdout, /^# pass 1$/m);
      assert.match(stdout, /^# fail 0$/m);
    });
});
