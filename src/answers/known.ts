import type { Deadline } from '../deadlines/deadline.ts';
import type { SourceState } from '../feed/source-state.ts';
import type { Story } from '../news/story.ts';
import type { Pack } from '../pack/pack.ts';

/** What is known of one product, as commands answer with it. */
export type Known = {
  readonly pack: Pack;
  readonly deadlines: readonly Deadline[];
  readonly stories: readonly Story[];
  readonly sources: readonly SourceState[];
  readonly now: Date;
};
