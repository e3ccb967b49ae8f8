import type { Item } from '../feed/item.ts';
import type { Source } from '../pack/pack.ts';
import type { Speaker } from './deadline.ts';
import { siteOf } from './site-of.ts';

/**
 * Who says what an item says. A source without an outlet gathers others' news: the outlet is the site that an entry
 * links to, or where all links lead through the gatherer, what its title ends in.
 */
export function speakerOf(item: Pick<Item, 'title' | 'url'>, source: Source): Speaker {
  const { id, provider, form } = source;
  const common = { provider, stands: form === 'page' };
  const own = siteOf(source.url);
  if (source.outlet !== null || form === 'page') {
    return { ...common, source: id, outlet: source.outlet ?? source.name, site: own };
  }
  const site = item.url === null || siteOf(item.url) === own ? null : siteOf(item.url);
  const outlet =
    site ?? /\s[-–—]\s(?<outlet>[^-–—]+)$/u.exec(item.title)?.groups?.outlet?.trim() ?? source.name;
  return { ...common, source: `${id}/${outlet.toLowerCase()}`, outlet, site };
}
