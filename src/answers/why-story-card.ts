import type { Message } from '../alerts/message.ts';
import { safeText } from '../alerts/safe-text.ts';
import { moment } from '../alerts/wording.ts';
import { firstTold } from '../news/first-told.ts';
import type { Story, Teller } from '../news/story.ts';
import { card } from './card.ts';
import { categoryName } from './category-name.ts';
import type { Known } from './known.ts';
import { placingWords } from './placing-words.ts';
import { sectionLines } from './sections.ts';
import { sourceReadLine } from './source-read-line.ts';
import { tierWords } from './tier-words.ts';
import { titleLines } from './title-lines.ts';
import { toldBy } from './told-by.ts';

export type WhyStory = {
  readonly story: Story;
  /** The item that was asked about; the story's head, if none in particular. */
  readonly teller: Teller;
  /** Who was told here, or why nobody was. */
  readonly told: readonly string[];
};

const MAX_TITLE = 200;
const MAX_REASON = 160;
const MAX_OUTLET = 40;

/** `/why` for what was read and is about the closing. */
export function whyStoryCard({ pack, sources }: Known, { story, teller, told }: WhyStory): Message {
  const { reasons } = teller;
  const lines = sectionLines([
    { title: null, lines: [...titleLines(teller, pack), readWords(teller)], room: 1400 },
    {
      title: `About the end of ${safeText(pack.product.name, 60)}`,
      lines: reasons.map((reason) => `• ${safeText(reason, MAX_REASON)}`),
      room: 600,
    },
    { title: 'Which story', lines: storyWords(story, teller), room: 700 },
    { title: 'Who was told', lines: told, room: 1000 },
  ]);
  return card('Why this is here', [...lines, '', sourceReadLine(teller, sources)]);
}

function readWords({ outlet, tier, published, readAt }: Teller): string {
  const from = `${safeText(outlet, MAX_OUTLET)}, ${tierWords(tier)}`;
  return `From ${from}${published ? ` of ${moment(published, 'f')}` : ''}, read ${moment(readAt, 'f')}.`;
}

function storyWords(story: Story, teller: Teller): string[] {
  const official = story.tellers.find(({ tier }) => tier === 'official');
  const since = official ? ` Official since ${moment(official.published ?? official.readAt, 'f')}.` : '';
  const [head] = story.tellers;
  return [
    `${toldBy(story)}, first ${moment(firstTold(story), 'f')}.${since} Kind: ${categoryName(story.category)}.`,
    ...(head && head !== teller ? [`It goes by “${safeText(head.title, MAX_TITLE)}”.`] : []),
    ...placingWords(teller, story),
  ];
}
