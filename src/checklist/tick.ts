import type { Step } from '../pack/pack.ts';

/**
 * The ticked steps after a person chose these out of those shown. Steps that were not shown stay as they were, and
 * ids that name none are left out, since anybody can send any id.
 */
export function tick(
  before: readonly string[],
  shown: readonly Step[],
  chosen: readonly string[],
): readonly string[] {
  const ids = shown.map(({ id }) => id);
  return [...before.filter((id) => !ids.includes(id)), ...ids.filter((id) => chosen.includes(id))];
}
