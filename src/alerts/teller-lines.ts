import type { Teller } from '../news/story.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { StoryAlert } from './alert.ts';
import { linkTo } from './link-to.ts';
import { safeText } from './safe-text.ts';
import { moment } from './wording.ts';

const TITLE = 80;

/**
 * Who else tells a story: how many, since when it is official, and some of them with what they say. Sections of one page
 * need no name each.
 */
export function tellerLines({ story, outlets = 0 }: StoryAlert, pack: Pack): string[] {
  const [head, ...others] = story.tellers;
  if (!head || others.length === 0) return [];
  const rest = story.more ?? 0;
  return [
    ...countLines(head, outlets),
    'Also told:',
    ...others.map(
      (one) => `• ${one.outlet === head.outlet ? '' : `${nameOf(one, pack)}: `}${safeText(one.title, TITLE)}`,
    ),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
  ];
}

function countLines({ tier, published, readAt }: Teller, outlets: number): string[] {
  if (outlets === 0 || (outlets === 1 && tier !== 'official')) return [];
  const reported = `Reported by ${outlets === 1 ? 'one outlet' : `${outlets} outlets`}`;
  const since = published !== null && published < readAt ? published : readAt;
  return [tier === 'official' ? `${reported}, official since ${moment(since, 'f')}.` : `${reported}.`];
}

function nameOf({ outlet, url, title }: Teller, pack: Pack): string {
  const name = safeText(outlet, 60);
  return url === null ? name : linkTo(name, trustOf(url, pack, title));
}
