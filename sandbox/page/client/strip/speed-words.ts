import { spanWords } from '../words/span-words.ts';

/** How fast the replay runs: "1 hour a second". */
export function speedWords(speed: number): string {
  return speed === 1 ? 'Real time' : `${spanWords(speed * 1000)} a second`;
}
