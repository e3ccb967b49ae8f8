import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills takes a whole number from 1');

const report = await runChaos({
  kills,
  onProgress: (done) => process.stderr.write(`\r${done} of ${kills} kills`),
});
process.stderr.write('\n');
process.stdout.write(
  `kills ${report.kills} (${report.midway} in the middle of a delivery), alerts ${report.alerts}, deliveries owed ${report.owed}, lost ${report.lost}, doubled ${report.doubled}\n`,
);
for (const problem of report.problems) process.stdout.write(`problem: ${problem}\n`);
process.exitCode = report.lost + report.doubled + report.problems.length === 0 ? 0 : 1;
