import type { SourceState } from '../feed/source-state.ts';
import { moment } from './wording.ts';

const MAX_BLIND = 3;

/** When the official pages were last read, and which can't be: stands under every answer. */
export function freshnessLine(sources: readonly SourceState[]): string {
  const official = sources.filter(({ source }) => source.tier === 'official');
  const times = official.flatMap(({ visit }) => visit.readAt ?? []).sort();
  const newest = times.at(-1);
  const read = newest ? `Official pages last read ${moment(newest)}.` : 'No official page has been read yet.';
  const blind = official.filter(({ visit }) => visit.blind);
  if (blind.length === 0) return read;
  const names = blind.slice(0, MAX_BLIND).map(blindWords).join('; ');
  const more = blind.length > MAX_BLIND ? ` and ${blind.length - MAX_BLIND} more` : '';
  return `${read} Not readable now: ${names}${more}.`;
}

function blindWords({ source, visit }: SourceState): string {
  return `${source.name} (since ${moment(visit.blind?.since ?? new Date(0))})`;
}
