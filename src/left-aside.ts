import type { Found } from './find-reports.ts';
import { type Aside, MAX_ASIDE } from './news/aside.ts';
import type { Changes } from './news/diff.ts';
import { match } from './news/match.ts';
import type { Watched } from './watched.ts';

type Situation = {
  readonly watched: Pick<Watched, 'words'>;
  readonly changes: Pick<Changes, 'added' | 'edited'>;
  readonly found: readonly Found[];
  readonly now: Date;
};

const MAX_TITLE = 200;
const MAX_REASON = 300;

/**
 * What a reading showed that is not about the closing, with why it is not. Feeds put the newest on top, and only as many
 * as are remembered are asked about a second time. Pure.
 */
export function leftAside({ watched, changes, found, now }: Situation): Aside[] {
  const told = new Set(found.map(({ report }) => report.teller.itemId));
  return [...changes.added, ...changes.edited]
    .filter(({ id }) => !told.has(id))
    .slice(0, MAX_ASIDE)
    .map((item) => ({
      itemId: item.id,
      title: item.title.slice(0, MAX_TITLE),
      url: item.url,
      readAt: now.toISOString(),
      reasons: match(item, watched.words).reasons.map((reason) => reason.slice(0, MAX_REASON)),
    }))
    .reverse();
}
