import { writeFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { deadlineRows } from './deadline-rows.ts';
import { placingRow } from './placing-row.ts';
import { planFor } from './plan.ts';
import { pollingRow } from './polling-row.ts';
import { renderPage } from './render-page.ts';
import { renderTable } from './render-table.ts';
import { isMissed, type Row } from './row.ts';
import { startRow } from './start-row.ts';
import { timelineRows } from './timeline-rows.ts';

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;
const plan = planFor({ quick });
const rows: Row[] = [];
for (const polling of plan.polling) {
  process.stderr.write(`${polling.name} …\n`);
  rows.push(await pollingRow(polling));
}
process.stderr.write('deadlines …\n');
rows.push(...(await deadlineRows(plan.readings)));
process.stderr.write('timeline image …\n');
rows.push(...(await timelineRows(plan.paintings)));
process.stderr.write('placing …\n');
rows.push(placingRow(plan.placings));
process.stderr.write('start to ready …\n');
rows.push(await startRow(plan.starts));

process.stdout.write(`${renderTable(rows)}`);
if (!quick) {
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(
    new URL('../docs/benchmarks.md', import.meta.url),
    renderPage({ rows, plan, day, machine: machineFacts() }),
  );
}
process.exitCode = rows.some(isMissed) ? 1 : 0;

function machineFacts(): string[] {
  const [cpu] = cpus();
  return [
    `${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'})`,
    `${platform()} ${arch()}`,
    `Node ${process.versions.node}`,
  ];
}
