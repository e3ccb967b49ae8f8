import type { Visit } from './feed/visit.ts';
import type { Logger } from './log.ts';
import { type Watched, watchedKey } from './watched.ts';

/** Logs each visit to a source; that it went blind, or can be read again, once and louder. */
export function noteVisit(log: Logger, watched: Watched, before: Visit | undefined, after: Visit): void {
  const source = watchedKey(watched);
  const { readAt, nextAt, blind } = after;
  log.debug({ source, readAt, nextAt, blind: blind?.reason ?? null }, 'source was visited');
  if (after.blind && !before?.blind)
    log.warn({ source, reason: after.blind.reason }, 'source can not be read');
  if (!after.blind && before?.blind) log.info({ source }, 'source can be read again');
}
