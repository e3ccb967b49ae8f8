import type { Trust } from '../trust/trust-of.ts';
import type { StoryAlert } from './alert.ts';
import { linkTo } from './link-to.ts';
import { safeText } from './safe-text.ts';
import { moment } from './wording.ts';

/** Redirects of those who gather news are long. */
const MAX_ADDRESS = 1000;

/** Where the head of a story is to be read, and when it was published. */
export function readAtWords({ story }: Pick<StoryAlert, 'story'>, link: Trust | null): string {
  const [head] = story.tellers;
  const published = head?.published ? `, published ${moment(head.published, 'f')}` : '';
  return `${whereToRead(safeText(head?.outlet ?? '', 80), link)}${published}.`;
}

function whereToRead(outlet: string, link: Trust | null): string {
  if (link === null) return `Read at ${outlet}`;
  return linkTo(`${link.kind === 'suspicious' ? 'Read at' : 'Read it at'} ${outlet}`, link, MAX_ADDRESS);
}
