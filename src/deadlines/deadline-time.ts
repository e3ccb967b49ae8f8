const HOUR = 3_600_000;

/**
 * The instants between which a date without a zone runs out somewhere: its start at UTC+14, the first place on
 * Earth to reach it, and its end at UTC−12, the last to leave it. With a time (HH:MM, UTC) both are that instant.
 * Null for anything but a whole day.
 */
export function deadlineTime(
  date: string | null,
  time?: string,
): { readonly first: Date; readonly last: Date } | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const stated = Date.parse(`${date}T${time ?? ''}Z`);
  if (!Number.isNaN(stated)) return { first: new Date(stated), last: new Date(stated) };
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  return { first: new Date(midnight - 14 * HOUR), last: new Date(midnight + 36 * HOUR) };
}
