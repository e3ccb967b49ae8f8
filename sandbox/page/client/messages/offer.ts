import type { SelectView } from '../../message-view.ts';
import type { Picks } from './picks.ts';
import type { Choice } from './select-choices.ts';

/** A select, and what becomes of the choice. */
export type Offer = {
  readonly select: SelectView;
  readonly label: string;
  readonly isBusy: boolean;
  /** In a form: the ids of its button and of what says what is wrong with it. */
  readonly field?: { readonly id: string; readonly problemId: string; readonly isWrong: boolean };
  /** Asked when the list opens: members and channels may have changed. */
  readonly choices: () => readonly Choice[];
  readonly choose: (values: Picks) => void;
};
