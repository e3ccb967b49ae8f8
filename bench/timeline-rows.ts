import { median } from './median.ts';
import type { Row } from './row.ts';
import { startChild } from './start-child.ts';
import type { PaintJob } from './timelines.ts';

/** The bound that was set for an image, in ms. */
const BOUND = 150;
const CHANGED = { side: 'painter', changing: true, warmUp: 3, rounds: 20 } as const;
const UNCHANGED = { side: 'painter', changing: false, warmUp: 20, rounds: 500 } as const;
const BARE = { side: 'renderer', changing: false, warmUp: 3, rounds: 20 } as const;

/** Measures the CPU time of a timeline image: after a change against its bound, without one against painting it. */
export async function timelineRows(runs: number): Promise<readonly Row[]> {
  const changed: number[] = [];
  const unchanged: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    changed.push(await cpuOf(CHANGED));
    unchanged.push(await cpuOf(UNCHANGED));
    bare.push(await cpuOf(BARE));
  }
  const unit = 'ms of CPU';
  return [
    {
      name: 'timeline image, something changed',
      unit,
      sundown: median(changed),
      other: BOUND,
      bare: median(bare),
      target: 1,
      limit: 'Letters and lines have to become dots, and the dots a PNG, which is what the renderer does.',
    },
    {
      name: 'timeline image, nothing changed',
      unit,
      sundown: median(unchanged),
      other: median(changed),
      bare: null,
      target: 1 / 10,
      limit: 'Whether nothing changed is known only when everything has been laid out.',
    },
  ];
}

/** Milliseconds an image. */
async function cpuOf(job: PaintJob): Promise<number> {
  const file = new URL('./children/paint-timelines.ts', import.meta.url);
  const painter = startChild({ file, args: [JSON.stringify(job)] });
  const printed = await painter.line();
  await painter.end();
  return Number(printed);
}
