import type { Deadline } from '../deadlines/deadline.ts';
import type { SourceState } from '../feed/source-state.ts';
import type { Pack } from '../pack/pack.ts';

/** What is published of one product: facts and their sources, and nothing of those who use the bot. */
export type Published = {
  readonly pack: Pack;
  readonly deadlines: readonly Deadline[];
  readonly sources: readonly SourceState[];
};
