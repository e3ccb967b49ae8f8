import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packLedger } from '../../src/deadlines/pack-ledger.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import { drawTimeline } from '../../src/picture/draw-timeline.ts';
import { openFace } from '../../src/picture/open-face.ts';
import { paint } from '../../src/picture/paint.ts';
import { timelineOf } from '../../src/picture/timeline-of.ts';
import { toSvg } from '../../src/picture/to-svg.ts';

/** A day with something of everything: an end that is past, one that moved twice, one ahead, and no date for the rest. */
const DAY = new Date('2026-07-05T12:00:00Z');
const NAME = 'timeline.png';
const LONG_ENOUGH = 10_000;

/** Paints what the Sora pack has on record as it stood on that day. Gives the file's name. Throws when there is no date. */
export async function paintHistory(folder: string): Promise<string> {
  const [pack] = await loadPacks(['packs/sora.yaml']);
  const timeline = pack && timelineOf({ pack, deadlines: Object.values(packLedger(pack, DAY)), now: DAY });
  if (!timeline) throw new Error('the Sora pack has no dated end');
  const svg = toSvg(drawTimeline(timeline, await openFace()));
  await writeFile(join(folder, NAME), await paint(svg, AbortSignal.timeout(LONG_ENOUGH)));
  return NAME;
}
