import type { Story } from '../news/story.ts';

/** Why no alert was made of a story at all. Where that was not noted, what it can be. */
export function untoldWords({ tellers }: Story): string {
  if (tellers.every(({ silent }) => silent))
    return 'Nobody. It stood there when I read its source for the first time, and nothing is told of a first reading.';
  if (tellers.some(({ silent }) => silent))
    return 'Nobody. It was known from a first reading, of which nothing is told, and what joins a known story is no new message.';
  return 'Nobody by a message of its own. What it says had been told, or was told as news of a date.';
}
