import { moment } from '../../alerts/wording.ts';
import type { DigestTime } from '../../quiet/digest-time.ts';
import { nextDigest } from '../../quiet/next-digest.ts';
import { placeOf } from './quiet-words.ts';
import type { Often } from './read-digest.ts';

/** "every day at 09:00", "every Friday at 18:00". */
export function digestSpan(digest: Often): string {
  const day = digest.every === 'day' ? 'day' : `${digest.on.slice(0, 1).toUpperCase()}${digest.on.slice(1)}`;
  return `every ${day} at ${digest.at}`;
}

/** What a digest means, told back to whoever asked for one. */
export function digestWords(digest: DigestTime, now: Date): string {
  const next = moment(nextDigest(digest, now), 'f');
  return `Digest: ${digestSpan(digest)} ${placeOf(digest.zone)}, next on ${next} your time, if there is anything to tell. What is critical comes at once all the same, and so does a reminder that could not wait.`;
}
