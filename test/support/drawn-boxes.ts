import type { Drawing, Shape, Text } from '../../src/picture/drawing.ts';
import type { Face } from '../../src/picture/face.ts';

export type DrawnBox = {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The boxes of all labels. */
export function labelBoxes({ shapes }: Drawing, face: Face): DrawnBox[] {
  return shapes.filter((shape) => shape.kind === 'text').map((text) => labelBox(text, face));
}

/** The boxes of all that is drawn on the panel and is no label. */
export function markBoxes({ shapes, width }: Drawing): DrawnBox[] {
  const isPanel = (shape: Shape) => shape.kind === 'box' && shape.width > width / 2 && shape.height > 20;
  return shapes.filter((shape) => shape.kind !== 'text' && !isPanel(shape)).map(markBox);
}

export function meets(a: DrawnBox, b: DrawnBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function labelBox({ x, y, text, size, weight, anchor }: Text, face: Face): DrawnBox {
  const width = face.width(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { what: text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

function markBox(shape: Exclude<Shape, Text> | Shape): DrawnBox {
  const box = (left: number, top: number, right: number, bottom: number): DrawnBox => ({
    what: shape.kind,
    left,
    top,
    right,
    bottom,
  });
  switch (shape.kind) {
    case 'line':
      return box(shape.from.x, shape.from.y, shape.to.x + 0.1, shape.to.y + 0.1);
    case 'disc':
      return box(
        shape.x - shape.radius,
        shape.y - shape.radius,
        shape.x + shape.radius,
        shape.y + shape.radius,
      );
    case 'box':
      return box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height);
    case 'arrow':
      return shape.points === 'up'
        ? box(shape.x - 5, shape.y, shape.x + 5, shape.y + 6)
        : box(shape.x - 5, shape.y - 6, shape.x + 5, shape.y);
    case 'text':
      throw new Error('a label is no mark');
  }
}
