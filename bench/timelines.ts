import { z } from 'zod';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Timeline } from '../src/picture/timeline.ts';
import { timelineOf } from '../src/picture/timeline-of.ts';

export const ROWS_OF_IMAGE = 12;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const jobSchema = z.object({
  /** Who paints: the bot's painter, or its renderer alone. */
  side: z.enum(['painter', 'renderer']),
  /** It is another day at each image; else none ever changes. */
  changing: z.boolean(),
  warmUp: z.int().min(1),
  rounds: z.int().min(1),
});

/** What a process that paints timelines is asked to do. */
export type PaintJob = z.infer<typeof jobSchema>;

/** Reads what was handed to a child process as JSON. Throws when it is no job. */
export function readPaintJob(json: string | undefined): PaintJob {
  return jobSchema.parse(JSON.parse(json ?? ''));
}

/** Makes the timeline of a day, with as many rows as an image has at most; half of them moved, some are past. */
export async function makeTimelines(): Promise<(day: number) => Timeline> {
  const [pack] = await loadPacks(['packs/sora.yaml']);
  if (!pack) throw new Error('no pack was loaded');
  const deadlines = Array.from({ length: ROWS_OF_IMAGE }, (_, row) => madeUp(row));
  return (day) => {
    const timeline = timelineOf({ pack, deadlines, now: new Date(START + day * DAY) });
    if (timeline?.rows.length !== ROWS_OF_IMAGE)
      throw new Error('the timeline has other rows than it should');
    return timeline;
  };
}

function madeUp(row: number) {
  const evidence = {
    quote: null,
    url: 'https://site.example/',
    tier: 'official',
    readAt: null,
    sha256: null,
  } as const;
  const stated = {
    precision: 'day',
    status: 'announced',
    evidence,
    note: null,
    since: '2025-12-01T00:00:00Z',
  } as const;
  const history = row % 2 === 0 ? [] : [{ ...stated, date: dateOf(row * 30) }];
  const where = { provider: 'azure', surface: 'api', region: `region ${row}` };
  const unsaid = { claims: [], support: 1, disputed: [], held: null };
  return { ...stated, ...where, ...unsaid, key: `azure/api/${row}`, date: dateOf(row * 30 + 15), history };
}

function dateOf(day: number): string {
  return new Date(START + day * DAY).toISOString().slice(0, 10);
}
