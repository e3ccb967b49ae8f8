import type { SceneView } from '../../show-view.ts';

/**
 * How far the story is, from 0 to 1. The scenes stand at equal distances: by the calendar the first three would
 * lie on one another. Between two of them the clock decides.
 */
export function storyPosition(scenes: readonly SceneView[], now: number): number {
  const told = scenes.filter(({ past }) => past).length;
  if (told === scenes.length) return 1;
  const since = Date.parse(scenes[told - 1]?.at ?? '');
  const until = Date.parse(scenes[told]?.at ?? '');
  const between = (now - since) / (until - since);
  const share = Number.isFinite(between) ? Math.min(1, Math.max(0, between)) : 0;
  return (told + share) / scenes.length;
}
