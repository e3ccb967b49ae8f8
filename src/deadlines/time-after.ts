const CLOCK =
  /^[,;]? ?(?:(?:at|um|om|à|a|alle|às|as|о|в|saat|pukul|luc) )?(?<hour>\d{1,2})[:.](?<minute>[0-5]\d)(?::00)? ?(?<half>am|pm|a\.m\.|p\.m\.)? ?(?:uhr )?\(?(?:utc|gmt)(?![\p{L}+-])/u;

/**
 * The time of day that follows a date in a folded text, HH:MM in UTC. Only a time in UTC is taken: without a zone it
 * is not known when it is.
 */
export function timeAfter(folded: string, end: number): string | null {
  const { hour = '', minute = '', half } = CLOCK.exec(folded.slice(end, end + 40))?.groups ?? {};
  if (hour === '') return null;
  const given = Number(hour);
  if (given > (half === undefined ? 23 : 12)) return null;
  const afternoon = half?.startsWith('p') === true ? 12 : 0;
  const hours = half === undefined ? given : (given % 12) + afternoon;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
