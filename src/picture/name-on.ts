import type { Face } from './face.ts';
import type { Name } from './timeline.ts';

/** A name as it can be drawn: in ids where the font lacks a letter of it, never as boxes. */
export function nameOn(face: Face, { full, plain }: Name): string {
  const composed = full.normalize('NFC');
  return composed !== '' && face.covers(composed) ? composed : plain;
}
