import { drawLane } from './draw-lane.ts';
import type { Shape, Text } from './drawing.ts';
import type { Face } from './face.ts';
import { fitNames } from './fit-text.ts';
import { nameOn } from './name-on.ts';
import { inner, page } from './page.ts';
import { rowDate } from './row-date.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimelineRow } from './timeline.ts';

type Around = { readonly scale: TimeScale; readonly today: number; readonly face: Face };

const NAME = { kind: 'text', size: page.size, weight: 'regular', ink: 'text', anchor: 'start' } as const;
const DATE = { kind: 'text', size: page.size, weight: 'bold', anchor: 'end' } as const;
const APART = 12;

/** What ends, its date in words, and below them the lane with its marks. A date is never cut. */
export function drawRow(row: TimelineRow, { scale, today, face }: Around) {
  const measure = (text: string) => face.width(text, NAME.size, NAME.weight);
  const names = row.names.map((name) => nameOn(face, name));
  const text = fitNames(names, { measure, width: inner.width });
  const date = rowDate(row);
  const isOneLine = measure(text) + APART + face.width(date, DATE.size, DATE.weight) <= inner.width;
  const lines = isOneLine ? 1 : 2;
  return {
    height: lines * page.line + page.lane + page.gap,
    shapes: (top: number): readonly Shape[] => {
      const base = top + page.size;
      const texts: Text[] = [
        { ...NAME, x: inner.left, y: base, text },
        { ...DATE, x: inner.right, y: base + (lines - 1) * page.line, text: date, ink: row.state },
      ];
      return [...texts, ...drawLane(row, { scale, today, top: top + lines * page.line })];
    },
  };
}
