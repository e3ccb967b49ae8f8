import type { StatedDeadline } from './deadlines/stated-deadline.ts';
import { fold } from './news/fold.ts';
import type { Watched } from './watched.ts';

type Stated = Pick<StatedDeadline, 'provider' | 'surface' | 'date' | 'status'>;

/**
 * Which turn of the shutdown the dates of an item tell: that something has ended, or when it will. The maker's own
 * dates come before a reseller's, which are events of their own. Where the app has ended and the API will, the title
 * says which of the two it is about. Null for an item without dates.
 */
export function endSaid(
  title: string,
  stated: readonly Stated[],
  { pack, words }: Pick<Watched, 'pack' | 'words'>,
): string | null {
  const dated = stated.filter(({ date }) => date !== null);
  const maker = pack.providers[0]?.id;
  const own = dated.filter(({ provider }) => provider === maker);
  if (own.length === 0) return resellersEnd(dated);
  const says = (api: boolean, passed: boolean) =>
    own.some(({ surface, status }) => (surface === 'api') === api && (status === 'passed') === passed);
  if (says(true, true)) return 'api ended';
  const api = words.surfaces.find(({ id }) => id === 'api');
  if (says(true, false) && api && fold(title).search(api.said) >= 0) return 'api dated';
  if (says(false, true)) return 'app ended';
  if (says(false, false)) return 'app dated';
  return says(true, false) ? 'api dated' : null;
}

function resellersEnd([first]: readonly Stated[]): string | null {
  if (first === undefined) return null;
  return `${first.provider} ${first.status === 'passed' ? 'ended' : 'dated'}`;
}
