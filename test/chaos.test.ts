import assert from 'node:assert/strict';
import test from 'node:test';
import { runChaos } from '../sandbox/chaos/run-chaos.ts';

test('kill -9 at random moments loses no alert and doubles none', async () => {
  const { kills, owed, lost, doubled, problems } = await runChaos({ kills: 4, onProgress: () => {} });
  assert.deepEqual(
    { kills, owed, lost, doubled, problems },
    { kills: 4, owed: 48, lost: 0, doubled: 0, problems: [] },
  );
});
