import { drawRow } from './draw-row.ts';
import type { Drawing, Shape } from './drawing.ts';
import type { Face } from './face.ts';
import { cutText, wrapNames } from './fit-text.ts';
import { nameOn } from './name-on.ts';
import { inner, page } from './page.ts';
import { pin } from './pin.ts';
import { shortDay } from './short-date.ts';
import { timeScale } from './time-scale.ts';
import type { Timeline } from './timeline.ts';

/** Room for half a mark at both ends of the scale. */
const MARK = 8;
const TICK = 4;
const MAX_LINES = 3;
const TITLE = { size: 15, weight: 'bold', ink: 'text', anchor: 'start' } as const;
const LABEL = { size: page.size, weight: 'regular', ink: 'muted', anchor: 'start' } as const;

type Part = { readonly height: number; readonly shapes: (top: number) => readonly Shape[] };

/**
 * Where everything stands: a title, the calendar, one row under the other, and at the end what has no date. Parts
 * follow each other downwards and only marks share a lane, so no label can meet another.
 */
export function drawTimeline(timeline: Timeline, face: Face): Drawing {
  const scale = timeScale(reach(timeline), { left: inner.left + MARK, right: inner.right - MARK });
  const { today, knownSince } = timeline;
  const parts: readonly Part[] = [
    title(timeline, face),
    pin({
      at: scale.at(knownSince),
      label: `known since ${shortDay(knownSince)}`,
      ink: 'text',
      face,
      tip: 'down',
    }),
    calendar(scale.ticks((text) => face.width(text, page.small, 'regular'))),
    ...timeline.rows.map((row) => drawRow(row, { scale, today, face })),
    pin({ at: scale.at(today + 0.5), label: `today, ${shortDay(today)}`, ink: 'today', face, tip: 'up' }),
    ...remarks(timeline, face),
  ];
  let top: number = page.margin;
  const shapes = parts.flatMap(({ height, shapes: at }) => {
    const placed = at(top);
    top += height;
    return placed;
  });
  const height = Math.ceil(top + page.margin - page.gap);
  return { width: page.width, height, shapes: [...panel(height), ...shapes] };
}

function reach({ rows, today, knownSince }: Timeline) {
  const spans = rows.flatMap(({ span, earlier }) => [span, ...earlier.map((place) => place.span)]);
  return {
    from: Math.min(today, knownSince, ...spans.map(({ from }) => from)),
    to: Math.max(today + 1, ...spans.map(({ to }) => to)),
  };
}

function panel(height: number): readonly Shape[] {
  const box = { kind: 'box', x: 1, y: 1, width: page.width - 2, height: height - 2, corner: 10 } as const;
  return [
    { ...box, ink: 'panel', isHollow: false },
    { ...box, ink: 'edge', isHollow: true },
  ];
}

function title({ title: name }: Timeline, face: Face): Part {
  const measure = (text: string) => face.width(text, TITLE.size, TITLE.weight);
  const text = cutText(nameOn(face, name), { measure, width: inner.width });
  return {
    height: TITLE.size + 2 * page.gap,
    shapes: (top) => [{ kind: 'text', x: inner.left, y: top + TITLE.size, text, ...TITLE }],
  };
}

function calendar(ticks: readonly { readonly x: number; readonly label: string }[]): Part {
  if (ticks.length === 0) return { height: 0, shapes: () => [] };
  const label = { ...LABEL, kind: 'text', size: page.small, anchor: 'middle' } as const;
  return {
    height: page.small + TICK + 2 * page.gap,
    shapes: (top) =>
      ticks.flatMap(({ x, label: text }): Shape[] => {
        const foot = top + page.small + page.gap;
        return [
          { ...label, x, y: top + page.small, text },
          { kind: 'line', from: { x, y: foot }, to: { x, y: foot + TICK }, ink: 'muted', width: 1 },
        ];
      }),
  };
}

/** What is not on the scale: older ends that found no room, and what has no date. */
function remarks({ left, placeless }: Timeline, face: Face): readonly Part[] {
  const measure = (text: string) => face.width(text, LABEL.size, LABEL.weight);
  const older = left > 0 ? [`${left} older ${left === 1 ? 'end is' : 'ends are'} not shown`] : [];
  const listed = placeless.flatMap(({ why, names }) => {
    const [first = '', ...others] = names.map((name) => nameOn(face, name));
    return wrapNames([`${why}: ${first}`, ...others], { measure, width: inner.width }, MAX_LINES);
  });
  return [...older, ...listed].map((text) => ({
    height: page.line,
    shapes: (top) => [{ ...LABEL, kind: 'text', x: inner.left, y: top + page.size, text }],
  }));
}
