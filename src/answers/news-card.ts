import { customId } from '../alerts/custom-id.ts';
import { freshnessLine } from '../alerts/freshness-line.ts';
import { linkTo } from '../alerts/link-to.ts';
import type { Button, Message, Row } from '../alerts/message.ts';
import { safeText } from '../alerts/safe-text.ts';
import { shortWarning } from '../alerts/warning-lines.ts';
import { moment } from '../alerts/wording.ts';
import { findStories } from '../news/find-stories.ts';
import { firstTold } from '../news/first-told.ts';
import type { Story } from '../news/story.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import { card } from './card.ts';
import { categoryName } from './category-name.ts';
import type { Known } from './known.ts';
import { type NewsView, viewArgument } from './news-view.ts';
import { toldBy } from './told-by.ts';
import { whySelect } from './why-choice-card.ts';

/** Stories a page; with titles over two lines that is about two screens of a phone. */
const A_PAGE = 5;
const MAX_TITLE = 160;
const MAX_SEARCH = 80;

/** `/news`: stories, the newest first, each with who tells it; of one kind or with some words only, if asked. */
export function newsCard({ pack, stories, sources }: Known, view: NewsView): Message {
  const found = findStories(stories, view);
  const pages = Math.max(Math.ceil(found.length / A_PAGE), 1);
  const page = Math.min(view.page, pages - 1);
  const shown = found.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const lines = [
    ...aboutLines(view, { count: found.length, page, pages }),
    ...(shown.length > 0 ? shown.flatMap((story) => storyLines(story, pack)) : [noneWords(stories.length)]),
    '',
    freshnessLine(sources),
  ];
  return {
    ...card(`${pack.product.name}: the news`, lines),
    components: [...turning({ ...view, page }, pages), ...whySelect(shown)],
  };
}

type Extent = { readonly count: number; readonly page: number; readonly pages: number };

function aboutLines({ kind, search }: NewsView, { count, page, pages }: Extent): string[] {
  const asked = [
    ...(kind === null ? [] : [`**${categoryName(kind)}**`]),
    ...(search === '' ? [] : [`with “${safeText(search, MAX_SEARCH)}”`]),
  ];
  if (count === 0) return asked.length > 0 ? [asked.join(' ')] : [];
  const size = [`${count} ${count === 1 ? 'story' : 'stories'}`, ...asked].join(' · ');
  return [pages > 1 ? `${size} · page ${page + 1} of ${pages}` : size, ''];
}

function noneWords(all: number): string {
  if (all === 0) return 'No story has been read yet.';
  return 'Nothing that I have read is like that. `/news` without options shows everything.';
}

function storyLines(story: Story, pack: Pack): string[] {
  const [head] = story.tellers;
  if (!head) return [];
  const title = safeText(head.title, MAX_TITLE) || 'Untitled';
  const when = moment(firstTold(story), 'D');
  const trust = head.url === null ? null : trustOf(head.url, pack, head.title);
  const warning = trust && shortWarning(trust, pack);
  return [
    `• ${trust ? linkTo(title, trust) : title}`,
    `  ${toldBy(story)} · ${categoryName(story.category)} · ${when}`,
    ...(warning === null ? [] : [`  ${warning}`]),
  ];
}

function turning(view: NewsView, pages: number): Row[] {
  const button = (label: string, page: number): Button => ({
    type: 2,
    style: 2,
    label,
    custom_id: customId({
      command: 'news',
      verb: 'page',
      argument: viewArgument({ ...view, page: Math.max(page, 0) }),
    }),
    disabled: page < 0 || page >= pages,
  });
  if (pages === 1) return [];
  return [{ type: 1, components: [button('Newer', view.page - 1), button('Older', view.page + 1)] }];
}
