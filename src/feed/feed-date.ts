const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const ZONE = /(?:z|[+-]\d{2}:?\d{2}|\b(?:gmt|utc?|[ecmp][sd]t))\)?$/i;

/**
 * A feed's date as ISO 8601 in UTC; null if it is none, or lies outside 1990 to 2100 (a placeholder).
 * A date without a zone is read as UTC, so that the answer is the same on every machine.
 */
export function feedDate(text: string): string | null {
  const trimmed = text.trim().slice(0, 100);
  const ms = ZONE.test(trimmed) ? Date.parse(trimmed) : asUtc(trimmed);
  return ms >= EARLIEST && ms < LATEST ? new Date(ms).toISOString() : null;
}

function asUtc(text: string): number {
  const iso = Date.parse(`${text}Z`);
  return Number.isNaN(iso) ? Date.parse(`${text} UTC`) : iso;
}
