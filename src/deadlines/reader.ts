import type { Words } from '../news/words.ts';
import type { Source, Tier } from '../pack/pack.ts';
import type { Grammar } from './grammar.ts';
import type { PlainDate } from './place-in-year.ts';
import type { Subject } from './subject.ts';

/** What is known of an item while it is read. */
export type Reader = {
  readonly words: Words;
  readonly grammar: Grammar;
  readonly tier: Tier;
  readonly source: Pick<Source, 'provider' | 'surfaces'>;
  /** Folded. */
  readonly title: string;
  readonly about: Subject;
  /** The title names the product. */
  readonly titled: boolean;
  /** The one surface that the source or the item speaks of. */
  readonly onlySurface: string | null;
  readonly published: string | null;
  /** What the passages before said; changes while they are read. */
  readonly seen: {
    beside: PlainDate | null;
    before: string | null;
    /** What they were about last, if it ends by itself ("The export … It closes on …"). */
    own: string | null;
  };
};
