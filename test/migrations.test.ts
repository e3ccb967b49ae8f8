import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { ledgerSchema } from '../src/deadlines/ledger.ts';
import { allMigrations } from '../src/migrations.ts';
import { openState } from '../src/open-state.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { aChannel, aDeadline } from './support/sample.ts';
import { tempFolder } from './support/temp-folder.ts';

const aReminder = {
  id: 'one',
  userId: '1',
  channelId: '2',
  about: { kind: 'own', what: 'My export link ends', date: '2027-01-15' },
  before: 86_400_000,
  since: '2026-04-01T00:00:00.000Z',
  trouble: null,
};

/** As version 1 stored it. */
function old() {
  const { claims, support, disputed, held, ...deadline } = aDeadline({ date: '2026-05-10', status: 'moved' });
  const before = { date: '2026-04-26', precision: 'day', status: 'announced', note: null };
  const history = [{ ...before, since: '2026-03-20T00:00:00.000Z', evidence: deadline.evidence }];
  return { ...deadline, history };
}

test('a ledger of version 1 keeps its dates, quotes and history, and has its claims', async (t) => {
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  const deadline = old();
  await store.write(
    new Map<string, unknown>([
      ['schema', 1],
      ['ledger/sora', { [deadline.key]: deadline }],
    ]),
  );
  await migrate(store, allMigrations(['sora', 'never-read']));
  await migrate(store, allMigrations(['sora']));
  const [stored, version] = await store.read(['ledger/sora', 'schema']);
  const [after] = Object.values(ledgerSchema.parse(stored));
  const { date, status, evidence, since, history } = deadline;
  assert.deepEqual(
    {
      date: after?.date,
      status: after?.status,
      evidence: after?.evidence,
      since: after?.since,
      history: after?.history,
    },
    { date, status, evidence, since, history },
  );
  assert.deepEqual([after?.claims.length, after?.support, version], [2, 1, 4]);
});

test('recipients and reminders of version 2 keep what they chose, and have a choice where they made none', async (t) => {
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  const { reminders: _reminders, quiet: _quiet, digest: _digest, ...before } = aChannel();
  const { quiet: _none, digest: _neither, ...chosen } = aChannel({ channelId: '201', reminders: 'week' });
  await store.write(
    new Map<string, unknown>([
      ['schema', 2],
      ['recipients/7', { 'channel-200': before }],
      ['recipients/8', { 'channel-201': chosen }],
      ['reminders/3', { one: aReminder }],
    ]),
  );
  await migrate(store, allMigrations([]));
  const stored = await store.read(['recipients/7', 'recipients/8', 'reminders/3', 'schema']);
  assert.deepEqual(stored, [
    { 'channel-200': aChannel() },
    { 'channel-201': aChannel({ channelId: '201', reminders: 'week' }) },
    { one: { ...aReminder, quiet: null } },
    4,
  ]);
  const state = await openState(store, [], () => new Date('2026-05-01T00:00:00Z'));
  assert.equal(state.recipients.size, 2);
});

test('a recipient of version 3 has no digest', async (t) => {
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  const { digest: _digest, ...before } = aChannel();
  await store.write(
    new Map<string, unknown>([
      ['schema', 3],
      ['recipients/7', { 'channel-200': before }],
    ]),
  );
  await migrate(store, allMigrations([]));
  assert.deepEqual(await store.read(['recipients/7', 'schema']), [{ 'channel-200': aChannel() }, 4]);
});

test('a recipient that says nothing of its reminders or quiet hours is not understood any more', async (t) => {
  const store = openStore(`sqlite://${join(tempFolder(t), 'state.sqlite')}`);
  t.after(() => store.close());
  const { quiet: _quiet, ...before } = aChannel();
  await store.write(
    new Map<string, unknown>([
      ['schema', 4],
      ['recipients/7', { 'channel-200': before }],
    ]),
  );
  await assert.rejects(
    openState(store, [], () => new Date('2026-05-01T00:00:00Z')),
    /recipients\/7/,
  );
});
