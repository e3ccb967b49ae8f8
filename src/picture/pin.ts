import type { Ink, Shape } from './drawing.ts';
import type { Face } from './face.ts';
import { inner, page } from './page.ts';

type Pin = {
  /** The place that the tip names. */
  readonly at: number;
  readonly label: string;
  readonly ink: Ink;
  readonly face: Face;
  readonly tip: 'up' | 'down';
};

const TIP = 6;

/** A moment named on a line of its own, with a tip at its place; the label stays inside the picture. */
export function pin({ at, label, ink, face, tip }: Pin) {
  const width = face.width(label, page.size, 'bold');
  const x = Math.min(Math.max(at - width / 2, inner.left), inner.right - width);
  return {
    height: page.line + TIP + (tip === 'up' ? page.gap : 2),
    shapes: (top: number): readonly Shape[] => [
      {
        kind: 'text',
        x,
        y: top + page.size + (tip === 'up' ? TIP : 0),
        text: label,
        size: page.size,
        weight: 'bold',
        anchor: 'start',
        ink,
      },
      { kind: 'arrow', x: at, y: tip === 'up' ? top : top + page.line + TIP, points: tip, ink },
    ],
  };
}
