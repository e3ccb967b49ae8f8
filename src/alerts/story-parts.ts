import type { Pack } from '../pack/pack.ts';
import { type Trust, trustOf } from '../trust/trust-of.ts';
import type { Alert } from './alert.ts';
import { linkTo } from './link-to.ts';
import type { Parts } from './parts.ts';
import { safeText } from './safe-text.ts';
import { warningLines } from './warning-lines.ts';
import { moment } from './wording.ts';

const MAX_OTHERS = 5;
/** Redirects of those who gather news are long. */
const MAX_ADDRESS = 1000;

/** What an alert about a story says: whose word it is, where to read it, and whether that is safe. */
export function storyParts({ story, severity }: Extract<Alert, { kind: 'story' }>, pack: Pack): Parts {
  const [head, ...others] = story.tellers;
  const title = safeText(head?.title ?? '', 200) || 'an item without a title';
  const outlet = safeText(head?.outlet ?? '', 80);
  const maker = safeText(pack.product.maker, 60);
  const link = head?.url ? trustOf(head.url, pack, head.title) : null;
  const isSuspicious = link?.kind === 'suspicious';
  const official = severity !== 'notice' && !isSuspicious;
  const also = others.slice(0, MAX_OTHERS).map((one) => `• ${safeText(one.title, 100)}`);
  const rest = others.length - also.length;
  const lines = [
    ...(link ? warningLines(link, pack) : []),
    `${whereToRead(outlet, link)}${head?.published ? `, published ${moment(head.published, 'f')}` : ''}.`,
    ...(also.length > 0 ? ['Together with:', ...also] : []),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    official ? `This is ${maker}’s own word.` : 'A report; not confirmed by an official page.',
  ];
  const who = official ? maker : outlet;
  return {
    headline: `**${isSuspicious ? `⚠ Not from ${maker}` : who}:** ${title}`,
    embed: { description: lines.join('\n') },
    link,
  };
}

function whereToRead(outlet: string, link: Trust | null): string {
  if (link === null) return `Read at ${outlet}`;
  return linkTo(`${link.kind === 'suspicious' ? 'Read at' : 'Read it at'} ${outlet}`, link, MAX_ADDRESS);
}
