import { agreeOnEnd } from './agree.ts';
import { dateGivenBy } from './date-given-by.ts';
import type { Deadline, Vanishing } from './deadline.ts';
import { hasPassed } from './has-passed.ts';
import { vanished } from './vanished.ts';

/**
 * Whether people should hear that a page no longer gives a date: it is the date that is shown, it is still to come,
 * the page is of the tier that leads, and no other page of that tier gives it. One of which it is not sure yet that
 * it has lost the date, too, still counts as giving it; so of pages that lose it together the last one is heard.
 */
export function isMissed(deadline: Deadline, { source }: Vanishing, at: string): boolean {
  const { evidence, claims, support } = deadline;
  const gone = new Set(vanished(deadline).map((one) => one.source));
  if (support === 0 || !gone.has(source) || hasPassed(deadline, new Date(at))) return false;
  const gives = (page: string) => {
    const given = dateGivenBy(page, deadline);
    return given !== null && given.evidence.tier === evidence.tier && agreeOnEnd(given, deadline);
  };
  const pages = [...new Set(claims.map(({ by }) => by.source))];
  return gives(source) && !pages.some((page) => !gone.has(page) && gives(page));
}
