import { hash } from 'node:crypto';
import { type FeedStory, feedStyles } from './feed-styles.ts';
import { aboutSora, otherNews, soraCloses } from './sentences.ts';

export type FeedShape = {
  /** Which of the feeds, from 0. */
  readonly feed: number;
  /** How often the feed has changed since its first body. */
  readonly version: number;
  /** Roughly, of 1000 bytes. */
  readonly kilobytes: number;
};

const FIRST_DAY = Date.UTC(2026, 2, 24, 8);
const SEVEN_MINUTES = 7 * 60_000;

/**
 * A feed as news sites write them, always the same for the same shape. A third of the feeds are short news in RSS,
 * a third full articles in RSS, a third Atom. From version to version one to three items are new on top, as many
 * have left at the bottom, and about three are worded anew. One item in fifty tells of Sora's closing, one only names it.
 */
export function feedBody({ feed, version, kilobytes }: FeedShape): string {
  const style = feedStyles[feed % feedStyles.length] ?? feedStyles[0];
  const count = Math.round((kilobytes * 1000) / style.bytesPerItem);
  const newest = count + version * (1 + (Math.floor(feed / 3) % 3));
  const items = Array.from({ length: count }, (_, place) => {
    const index = newest - place;
    const revision = Math.floor((index + version) / Math.max(6, Math.round(count / 3)));
    return style.item(storyOf({ feed, index, revision, sentences: style.sentences }));
  });
  return style.open(`Site ${feed}`, dateOf(newest)) + items.join('') + style.close;
}

type Wording = {
  readonly feed: number;
  readonly index: number;
  readonly revision: number;
  readonly sentences: number;
};

function storyOf({ feed, index, revision, sentences }: Wording): FeedStory {
  const luck = hash('sha512', `${feed} ${index} ${revision}`, 'buffer');
  const title = pick(subjectsOf(feed + index), luck[60]);
  const words = Array.from({ length: sentences }, (_, place) => pick(otherNews, luck[place % 60]));
  return { id: `${feed}-${index}`, date: dateOf(index), title, words: [title, ...words] };
}

function subjectsOf(turn: number): readonly string[] {
  if (turn % 50 === 7) return soraCloses;
  return turn % 50 === 33 ? aboutSora : otherNews;
}

function pick(sentences: readonly string[], chance = 0): string {
  return sentences[chance % sentences.length] ?? '';
}

function dateOf(index: number): Date {
  return new Date(FIRST_DAY + index * SEVEN_MINUTES);
}
