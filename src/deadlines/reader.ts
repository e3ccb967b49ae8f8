import type { Words } from '../news/words.ts';
import type { Source, Tier } from '../pack/pack.ts';
import type { Grammar } from './grammar.ts';
import type { PlainDate } from './place-in-year.ts';
import type { Subject } from './subject.ts';

/** For whom the ends are that don't say so: by the title, and by the sentence before. Null: everyone. */
export type Scope = { readonly title: Regions | null; readonly before: Regions | null };
/** Codes of regions; null in it is everywhere, and none at all: not everywhere, and not told where. */
export type Regions = readonly (string | null)[];

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
    scope: Scope;
  };
};
