import type { Story } from './story.ts';

/**
 * When a story was first told, ISO 8601: by whoever was first, not by whoever is believed most, so that a page which
 * is read for the first time months later makes no old story new. Pure.
 */
export function firstTold({ tellers }: Story): string {
  return tellers.map(({ published, readAt }) => earlier(published, readAt)).reduce(earlier);
}

/** A source's word for it, unless it names a day that is still to come. */
function earlier(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}
