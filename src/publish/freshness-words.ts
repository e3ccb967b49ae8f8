import type { SourceState } from '../feed/source-state.ts';
import { foreignText } from './foreign-text.ts';
import { instantWords } from './instant-words.ts';

/** When the official pages were last read, and which can't be, for places that are no Discord message. */
export function freshnessWords(sources: readonly SourceState[]): string {
  const official = sources.filter(({ source }) => source.tier === 'official');
  const times = official.flatMap(({ visit }) => visit.readAt ?? []).sort();
  const newest = times.at(-1);
  const read = newest
    ? `Official pages last read ${instantWords(newest)}.`
    : 'No official page has been read yet.';
  const blind = official.flatMap(({ source, visit }) =>
    visit.blind ? `${foreignText(source.name, 100)} (since ${instantWords(visit.blind.since)})` : [],
  );
  return blind.length === 0 ? read : `${read} Not readable now: ${blind.join('; ')}.`;
}
