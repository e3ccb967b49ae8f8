/** How wide a text is, in the size in which it will be drawn. */
export type Measure = (text: string) => number;

/** More never fit, so they need not be measured. */
const MOST_NAMES = 12;

type Room = { readonly measure: Measure; readonly width: number };

/** The text, or as much of its beginning as fits, with a sign that more was there. */
export function cutText(text: string, { measure, width }: Room): string {
  if (measure(text) <= width) return text;
  const points = [...text];
  const end = points.findIndex((_, index) => measure(`${points.slice(0, index + 1).join('')}…`) > width);
  return `${points.slice(0, Math.max(end, 0)).join('').trimEnd()}…`;
}

/** As many names as fit on a line, the rest counted. The first is always there, cut if it must be. */
export function fitNames(names: readonly string[], room: Room): string {
  for (let count = Math.min(names.length, MOST_NAMES); count > 1; count -= 1) {
    const text = `${names.slice(0, count).join(', ')}${more(names.length - count)}`;
    if (room.measure(text) <= room.width) return text;
  }
  const [first = ''] = names;
  const rest = more(names.length - 1);
  return `${cutText(first, { ...room, width: room.width - room.measure(rest) })}${rest}`;
}

/** Names over several lines, broken between names; what is too much for the last line is counted there. */
export function wrapNames(names: readonly string[], room: Room, maxLines: number): string[] {
  const lines: string[] = [];
  let rest = names;
  while (rest.length > 0 && lines.length < maxLines - 1) {
    const count = countOnLine(rest, room);
    const ending = count < rest.length ? ',' : '';
    lines.push(
      `${cutText(rest.slice(0, count).join(', '), { ...room, width: room.width - room.measure(ending) })}${ending}`,
    );
    rest = rest.slice(count);
  }
  return rest.length > 0 ? [...lines, fitNames(rest, room)] : lines;
}

function countOnLine(names: readonly string[], { measure, width }: Room): number {
  const tooMany = names.findIndex((_, index) => measure(`${names.slice(0, index + 1).join(', ')},`) > width);
  return tooMany < 0 ? names.length : Math.max(tooMany, 1);
}

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}
