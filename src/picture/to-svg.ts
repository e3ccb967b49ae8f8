import { colours } from './colours.ts';
import type { Drawing, Shape, Text } from './drawing.ts';
import { FONT_FAMILY } from './font-files.ts';

/** A drawing as SVG, the same text for the same drawing. */
export function toSvg({ width, height, shapes }: Drawing): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT_FAMILY}">`;
  return `${head}${shapes.map(element).join('')}</svg>`;
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return textElement(shape);
    case 'line': {
      const { from, to, ink, width, isDashed } = shape;
      const place = `x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}"`;
      const dashes = isDashed ? ' stroke-dasharray="4 3"' : '';
      return `<line ${place} stroke="${colours[ink]}" stroke-width="${width}"${dashes}/>`;
    }
    case 'disc':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${shape.radius}" ${paint(shape)}/>`;
    case 'box': {
      const { x, y, width, height, corner } = shape;
      const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
      return `<rect ${place} rx="${corner}" ${paint(shape)}/>`;
    }
    case 'arrow': {
      const { x, y, points, ink } = shape;
      const back = points === 'up' ? 6 : -6;
      const corners = [
        [x, y],
        [x - 5, y + back],
        [x + 5, y + back],
      ];
      return `<polygon points="${corners.map((corner) => corner.map(short).join(',')).join(' ')}" fill="${colours[ink]}"/>`;
    }
  }
}

function textElement({ x, y, text, size, weight, anchor, ink }: Text): string {
  const place = `x="${short(x)}" y="${short(y)}" text-anchor="${anchor}"`;
  const look = `font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}" fill="${colours[ink]}"`;
  return `<text ${place} ${look}>${escaped(text)}</text>`;
}

/** What is hollow is filled with the ground, so that a line ends at its rim. */
function paint({
  ink,
  isHollow,
}: Pick<Extract<Shape, { kind: 'disc' | 'box' }>, 'ink' | 'isHollow'>): string {
  if (!isHollow) return `fill="${colours[ink]}"`;
  return `fill="${colours.panel}" stroke="${colours[ink]}" stroke-width="2"`;
}

function short(measure: number): string {
  return String(Math.round(measure * 100) / 100);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
