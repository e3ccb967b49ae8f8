import { safeText } from '../alerts/safe-text.ts';
import { moment } from '../alerts/wording.ts';
import type { SourceState } from '../feed/source-state.ts';

/** How fresh the source of an item is. */
export function sourceReadLine(
  { sourceId }: { readonly sourceId: string },
  sources: readonly SourceState[],
): string {
  const state = sources.find(({ source }) => source.id === sourceId);
  if (!state) return 'Its source is not watched any more.';
  const { source, visit } = state;
  const read = visit.readAt ? `last read ${moment(visit.readAt)}` : 'not read yet';
  const blind = visit.blind ? `, not readable since ${moment(visit.blind.since)}` : '';
  return `Where I read it: ${safeText(source.name, 80)}, ${read}${blind}.`;
}
