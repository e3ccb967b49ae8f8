import type { Rest } from '../../quiet/rest.ts';
import { digestWords } from './digest-words.ts';
import { quietWords } from './quiet-words.ts';

/** What was chosen, told back; empty where there are neither quiet hours nor a digest. */
export function restWords({ quiet, digest }: Rest, now: Date): string[] {
  return [...(quiet ? [quietWords(quiet, now)] : []), ...(digest ? [digestWords(digest, now)] : [])];
}
