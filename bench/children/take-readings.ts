import { learn } from '../../src/deadlines/ledger.ts';
import { readLedgerJob } from '../deadline-jobs.ts';
import { makeLedger, makeReading } from '../ledgers.ts';
import { measureRounds } from '../measure-rounds.ts';

/** A child process: takes one reading after the other into a large ledger, as the line does. */
const job = readLedgerJob(process.argv[2]);
let ledger = makeLedger(job);
const many = Array.from({ length: job.warmUp + job.rounds }, (_, round) => makeReading(ledger, job, round));
let round = 0;

await measureRounds(job, async () => {
  const learned = learn(ledger, many[round] ?? []);
  if ((learned.events.length === 0) !== (job.reading === 'unchanged'))
    throw new Error('other events than expected');
  ledger = learned.ledger;
  round += 1;
});
