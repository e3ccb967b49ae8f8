import type { ExtractionJob, LedgerJob } from './deadline-jobs.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';
import { startChild } from './start-child.ts';

/** The bounds that were set: a MB of text in a second of one core, and a reading into a large ledger in 5 ms. */
const MS_A_MEGABYTE = 1000;
const MS_A_READING = 5;

const EXTRACTION_LIMIT =
  'Every word of a text that is about the product has to be looked up in all languages.';
const LEDGER_LIMIT =
  'All that the source ever said is judged again, since a later word may put an earlier one in doubt.';

type Measured<Job> = { readonly name: string; readonly file: string; readonly job: Job };

const EXTRACTIONS: readonly Measured<ExtractionJob>[] = [
  { texts: 'feeds', name: '1 MB of news, one item in fifty about Sora' } as const,
  { texts: 'texts', name: '1 MB about Sora, prose and tables in eight languages' } as const,
  { texts: 'dates', name: '1 MB about Sora, a date in every sentence' } as const,
].map(({ texts, name }) => ({
  name: `deadlines in ${name}`,
  file: './children/extract-deadlines.ts',
  job: { texts, kilobytes: 1000, warmUp: 2, rounds: 3 },
}));

const LEDGERS: readonly Measured<LedgerJob>[] = [
  { reading: 'unchanged', claims: 3, name: 'a page of 50 ends that says the same' } as const,
  { reading: 'one date', claims: 3, name: 'a text with one date that moved' } as const,
  { reading: '50 facts', claims: 3, name: 'a page of 50 ends of which one moved' } as const,
  { reading: '50 facts', claims: 20, name: 'the same after long histories' } as const,
].map(({ reading, claims, name }) => ({
  name: `a reading into 2,000 deadlines: ${name}`,
  file: './children/take-readings.ts',
  job: { reading, claims, deadlines: 2000, warmUp: 20, rounds: 100 },
}));

/** Measures what reading the ends out of texts costs, and taking them into the ledger, each against its bound. */
export async function deadlineRows(runs: number): Promise<readonly Row[]> {
  const extractions = await rowsOf(EXTRACTIONS, runs, { other: MS_A_MEGABYTE, limit: EXTRACTION_LIMIT });
  return [...extractions, ...(await rowsOf(LEDGERS, runs, { other: MS_A_READING, limit: LEDGER_LIMIT }))];
}

async function rowsOf(
  measured: readonly Measured<unknown>[],
  runs: number,
  bound: Pick<Row, 'other' | 'limit'>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, file, job } of measured) {
    const costs: number[] = [];
    for (let run = 0; run < runs; run += 1) costs.push(await cpuOf(file, job));
    rows.push({ name, unit: 'ms of CPU', sundown: median(costs), bare: null, target: 1, ...bound });
  }
  return rows;
}

/** Milliseconds a round. */
async function cpuOf(file: string, job: unknown): Promise<number> {
  const child = startChild({ file: new URL(file, import.meta.url), args: [JSON.stringify(job)] });
  const printed = await child.line();
  await child.end();
  return Number(printed);
}
