import { drawTimeline } from '../../src/picture/draw-timeline.ts';
import { openFace } from '../../src/picture/open-face.ts';
import { paint } from '../../src/picture/paint.ts';
import { createPainter } from '../../src/picture/painter.ts';
import { toSvg } from '../../src/picture/to-svg.ts';
import { measureRounds } from '../measure-rounds.ts';
import { makeTimelines, readPaintJob } from '../timelines.ts';

/** A child process: paints timelines as the bot does, or has the renderer alone paint them. */
const job = readPaintJob(process.argv[2]);
const timelineOn = await makeTimelines();
const paintTimeline = createPainter({
  openFace,
  paint,
  log: {
    error(cause: unknown) {
      throw cause;
    },
  },
});
const LONG_ENOUGH = 60_000;
const svg = toSvg(drawTimeline(timelineOn(0), await openFace()));
let day = 0;

await measureRounds(job, async () => {
  if (job.changing) day += 1;
  const painted =
    job.side === 'renderer'
      ? await paint(svg, AbortSignal.timeout(LONG_ENOUGH))
      : await paintTimeline(timelineOn(day));
  if (painted === null) throw new Error('nothing was painted');
});
