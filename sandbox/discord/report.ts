import type { World } from './world.ts';

const mostProblems = 1000;

/** Notes something neither side should have done. The list stops growing before it could hurt a long run. */
export function report(world: World, problem: string): void {
  if (world.problems.length < mostProblems) world.problems.push(problem);
}
