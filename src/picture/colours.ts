import type { Ink } from './drawing.ts';

/**
 * The picture brings its own ground, so it reads the same on Discord's dark and light. Every ink has at least 4.5 to
 * 1 against it (test/picture.test.ts); the edge sets the ground apart from a dark page.
 */
export const colours: Readonly<Record<Ink, string>> = {
  panel: '#1c1e26',
  edge: '#8a8f9c',
  text: '#f4f5f7',
  muted: '#c3c7d1',
  past: '#aeb4c2',
  ahead: '#ffbf5e',
  moved: '#8fbcff',
  today: '#6fe0a0',
};
