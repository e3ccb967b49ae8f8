import assert from 'node:assert/strict';
import test from 'node:test';
import { createTick } from '../src/create-tick.ts';

type Parts = Parameters<typeof createTick>[0];

test('a round of reading that breaks down keeps no reminder and no delivery back, and is reported', async () => {
  const done: string[] = [];
  const parts = {
    watched: [],
    visits: {
      read: () => {
        throw new Error('a fault of ours');
      },
    },
    outbox: { alerts: () => [] },
    stories: { index: {} },
    products: [],
    reminders: { values: () => [].values(), remove: async () => {} },
    now: () => new Date('2026-04-01T00:00:00Z'),
    isTold: () => {
      done.push('reminders');
      return true;
    },
    owe: async () => {},
    reminded: () => [],
    deliver: () => void done.push('deliveries'),
    keepBoards: () => void done.push('boards'),
    keepEvents: () => void done.push('events'),
  };
  await assert.rejects(createTick(parts as unknown as Parts)(), /a fault of ours/);
  assert.deepEqual(done, ['deliveries', 'boards', 'events']);
});
