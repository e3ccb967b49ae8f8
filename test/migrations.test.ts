import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { ledgerSchema } from '../src/deadlines/ledger.ts';
import { allMigrations } from '../src/migrations.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { aDeadline } from './support/sample.ts';
import { tempFolder } from './support/temp-folder.ts';

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
  assert.deepEqual([after?.claims.length, after?.support, version], [2, 1, 2]);
});
