import type { Alert } from './alert.ts';

/** Whether it is somebody's report and not official: of those there can be many at once, and none of them is urgent. */
export function isReport({ kind, severity }: Alert): boolean {
  return kind === 'story' && severity === 'notice';
}
