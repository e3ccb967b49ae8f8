import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { StoryAlert } from './alert.ts';
import { fitLines } from './fit-lines.ts';
import { linkTo } from './link-to.ts';
import { LIMITS } from './message.ts';
import type { Parts } from './parts.ts';
import { readAtWords } from './read-at-words.ts';
import { safeText } from './safe-text.ts';
import { surenessWords } from './sureness-words.ts';
import { tellerLines } from './teller-lines.ts';
import { warningLines } from './warning-lines.ts';

/** What an alert about a story says: whose word it is, where to read it, whether that is safe, and who tells it too. */
export function storyParts(alert: StoryAlert, pack: Pack): Parts {
  const { story, severity, sameAs } = alert;
  const [head] = story.tellers;
  const title = safeText(head?.title ?? '', 200) || 'an item without a title';
  const outlet = safeText(head?.outlet ?? '', 80);
  const maker = safeText(pack.product.maker, 60);
  const link = head?.url ? trustOf(head.url, pack, head.title) : null;
  const isSuspicious = link?.kind === 'suspicious';
  const official = severity !== 'notice' && !isSuspicious;
  const lines = [
    ...(link ? warningLines(link, pack) : []),
    ...(sameAs ? [sameWords(sameAs, pack)] : []),
    readAtWords(alert, link),
    surenessWords(alert, { official, maker }),
    ...(sameAs ? [] : tellerLines(alert, pack)),
  ];
  const who = official ? maker : outlet;
  return {
    headline: `**${isSuspicious ? `⚠ Not from ${maker}` : who}:** ${title}`,
    embed: { description: fitLines(lines, LIMITS.description) },
    link,
  };
}

function sameWords({ title, url }: NonNullable<StoryAlert['sameAs']>, pack: Pack): string {
  const words = `“${safeText(title, 120) || 'an item without a title'}”`;
  const same = url === null ? words : linkTo(words, trustOf(url, pack, title));
  return `This is the same news as ${same}; that message goes on.`;
}
