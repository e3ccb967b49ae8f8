import { keepTellers } from './keep-tellers.ts';
import { spanOf } from './span-of.ts';
import { MAX_WORDINGS, type Story, type Traits } from './story.ts';

/** Two stories as one that goes by the id of the first; the other's id, and its groups, lead to it from now on. Pure. */
export function mergeStories(into: Story, other: Story): Story {
  const tellers = [...into.tellers, ...other.tellers].toSorted((one, two) =>
    one.readAt.localeCompare(two.readAt),
  );
  const owed = [...(into.owed ?? []), ...(other.owed ?? [])];
  const parted = new Set([...(into.apart ?? []), ...(other.apart ?? [])]).difference(
    new Set([into.id, other.id]),
  );
  return {
    ...into,
    ...keepTellers(tellers, (into.more ?? 0) + (other.more ?? 0)),
    ...(into.traits && other.traits && { traits: mergedTraits(into.traits, other.traits) }),
    was: [...(into.was ?? []), other.id, ...(other.was ?? [])],
    apart: [...parted],
    owed,
  };
}

function mergedTraits(into: Traits, other: Traits): Traits {
  return {
    ...into,
    angle: into.angle ?? other.angle,
    ...spanOf([into.from, into.to, other.from, other.to]),
    wordings: halves(into.wordings, other.wordings),
  };
}

/** The words of both, as many as one story keeps. */
function halves<T>(one: readonly T[], two: readonly T[]): T[] {
  const half = MAX_WORDINGS / 2;
  return [...one.slice(0, Math.max(half, MAX_WORDINGS - two.length)), ...two].slice(0, MAX_WORDINGS);
}
