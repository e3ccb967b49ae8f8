/** Lines as one text of at most `max` characters; lines that no longer fit are counted, not cut in half. */
export function fitLines(lines: readonly string[], max: number): string {
  const text = lines.join('\n');
  if (text.length <= max) return text;
  const kept: string[] = [];
  let room = max - 40;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  return [...kept, `… and ${left} more ${left === 1 ? 'line' : 'lines'}`].join('\n');
}
