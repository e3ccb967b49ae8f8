import type { StoryAlert } from './alert.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Before the first change of a card; each further one waits twice as long. */
const FIRST_PAUSE = 5 * MINUTE;
const LIFE = 24 * HOUR;
/** A card whose life ended while the bot was away still gets its last state, unless nobody looks at it any more. */
const GRACE = 48 * HOUR;

type Edited = Pick<StoryAlert, 'at' | 'edition' | 'editedAt'>;

/** Its message is still changed. Afterwards it rests: whoever joins then counts in `/news`. Pure. */
export function isAlive({ at, editedAt = at }: Edited, now: Date): boolean {
  const end = Date.parse(at) + LIFE;
  return Date.parse(editedAt) < end && now.getTime() < end + GRACE;
}

/**
 * When its next change may come, in ms. Pauses grow and the life ends with a change, so there are about ten at most and
 * the last state is always shown. Pure.
 */
export function nextChange({ at, editedAt = at, edition = 0 }: Edited): number {
  return Math.min(Date.parse(editedAt) + FIRST_PAUSE * 2 ** edition, Date.parse(at) + LIFE);
}
