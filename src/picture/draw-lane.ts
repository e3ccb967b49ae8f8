import type { Shape } from './drawing.ts';
import { inner, page } from './page.ts';
import type { TimeScale } from './time-scale.ts';
import type { Place, TimelineRow } from './timeline.ts';

type Around = { readonly scale: TimeScale; readonly today: number; readonly top: number };

const RADIUS = 4.5;
const OLD = 7;
const NARROWEST = 8;

/**
 * The marks of a row. Past and ahead differ by shape: full and with an unbroken line, or hollow and with a dashed one. A day
 * is a disc, a month a band as wide as the month, and where a date stood before is a hollow square.
 */
export function drawLane(row: TimelineRow, { scale, today, top }: Around): readonly Shape[] {
  const y = top + page.lane / 2;
  const now = scale.at(today + 0.5);
  const known = scale.at(row.knownSince);
  const end = middle(row, scale);
  const line = { kind: 'line', ink: row.state, width: 2, isDashed: row.state === 'ahead' } as const;
  return [
    {
      ...line,
      from: { x: inner.left, y },
      to: { x: inner.right, y },
      ink: 'edge',
      width: 0.5,
      isDashed: false,
    },
    { ...line, from: { x: now, y: top }, to: { x: now, y: top + page.lane }, ink: 'today', isDashed: false },
    ...(known < end ? [{ ...line, from: { x: known, y }, to: { x: end, y } }] : []),
    ...row.earlier.map((place) => oldMark(middle(place, scale), y)),
    mark(row, scale, y),
  ];
}

function middle({ span }: Place, scale: TimeScale): number {
  return (scale.at(span.from) + scale.at(span.to)) / 2;
}

function oldMark(x: number, y: number): Shape {
  return {
    kind: 'box',
    x: x - OLD / 2,
    y: y - OLD / 2,
    width: OLD,
    height: OLD,
    corner: 0,
    ink: 'moved',
    isHollow: true,
  };
}

function mark(row: TimelineRow, scale: TimeScale, y: number): Shape {
  const look = { ink: row.state, isHollow: row.state === 'ahead' } as const;
  if (row.date.length !== 7) return { kind: 'disc', x: middle(row, scale), y, radius: RADIUS, ...look };
  const width = Math.max(scale.at(row.span.to) - scale.at(row.span.from), NARROWEST);
  const box = { y: y - RADIUS, width, height: 2 * RADIUS, corner: 3 };
  return { kind: 'box', x: middle(row, scale) - width / 2, ...box, ...look };
}
