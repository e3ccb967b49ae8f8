import { moment } from '../alerts/wording.ts';
import type { SourceState } from '../feed/source-state.ts';
import type { Visit } from '../feed/visit.ts';

/** How fresh each official source is, in words; first those that can't be read. */
export function sourceLines(sources: readonly SourceState[]): string[] {
  const official = sources.filter(({ source }) => source.tier === 'official');
  const blind = official.filter(({ visit }) => visit.blind);
  const seen = official.filter(({ visit }) => !visit.blind);
  return [
    ...(blind.length > 0 && seen.length === 0 ? [ALL_BLIND] : []),
    ...[...blind, ...seen].map(({ source, visit }) => `• ${source.name}: ${freshness(visit)}`),
  ];
}

const ALL_BLIND = 'No official page can be read at the moment. What stands here was known before.';

function freshness({ blind, readAt }: Visit): string {
  const last = readAt ? `last read ${moment(readAt)}` : 'never read so far';
  if (blind) return `not readable since ${moment(blind.since)}, ${last}`;
  return readAt ? `read ${moment(readAt)}` : 'not read yet';
}
