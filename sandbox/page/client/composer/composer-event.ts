import type { CompletionView, OutcomeView } from '../../outcome-view.ts';
import type { CommandUse } from '../page.ts';
import type { Question } from './composer.ts';
import type { Row } from './listing.ts';
import type { Submission } from './submission.ts';

/** What can happen to the composer. A `field` is an option's name; null is the field of the message. */
export type ComposerEvent =
  | { readonly type: 'typed'; readonly field: string | null; readonly text: string }
  | { readonly type: 'focused'; readonly field: string | null }
  /** The person went elsewhere on the page. */
  | { readonly type: 'left' }
  /** Up or down in the list. */
  | { readonly type: 'walked'; readonly by: 1 | -1; readonly rows: number }
  | { readonly type: 'picked'; readonly row: Row }
  /** Backspace where there is nothing to rub out. */
  | { readonly type: 'erased' }
  | { readonly type: 'removed'; readonly field: string }
  | { readonly type: 'left-command' }
  | { readonly type: 'escaped' }
  /** The last message or command is wanted back. */
  | { readonly type: 'recalled' }
  | { readonly type: 'submitted'; readonly submission: Submission }
  | { readonly type: 'answered'; readonly use: CommandUse; readonly outcome: OutcomeView }
  | { readonly type: 'completed'; readonly question: Question; readonly answer: CompletionView };
