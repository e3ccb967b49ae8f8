import type { MessageFile } from '../alerts/message.ts';
import type { Logger } from '../log.ts';
import { describeTimeline } from './describe-timeline.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { Face } from './face.ts';
import { keepLast } from './keep-last.ts';
import type { Timeline } from './timeline.ts';
import { toSvg } from './to-svg.ts';

type Parts = {
  readonly openFace: () => Promise<Face>;
  readonly paint: (svg: string, signal: AbortSignal) => Promise<Buffer>;
  readonly log: Pick<Logger, 'error'>;
};

export type PaintTimeline = (timeline: Timeline) => Promise<MessageFile | null>;

const KEPT = 16;
/** Of the three seconds in which Discord wants an answer. */
const MOST_MS = 1500;

/**
 * Timelines as pictures with their description. The SVG is the key under which a picture is kept: it holds all that
 * is drawn, today as a day, and is the same as long as nothing changed. Null when it can't be drawn, which is logged:
 * the words of the answer say the same.
 */
export function createPainter({ openFace, paint, log }: Parts): PaintTimeline {
  const opened = keepLast<Face>(1);
  const painted = keepLast<Buffer>(KEPT);
  return async (timeline) => {
    try {
      const svg = toSvg(drawTimeline(timeline, await opened('face', openFace)));
      const data = await painted(svg, () => paint(svg, AbortSignal.timeout(MOST_MS)));
      return { name: 'timeline.png', data, description: describeTimeline(timeline) };
    } catch (error) {
      log.error({ err: error }, 'the timeline could not be drawn');
      return null;
    }
  };
}
