import type { MessageView, ModalView } from './message-view.ts';
import type { ActivityView, ClockView, FaultView, SourceView } from './show-view.ts';
import type { ChoiceView, StateView } from './state-view.ts';

/** What a page hears of by itself, one JSON object an event. The first five come as soon as it connects. */
export type PageEvent =
  | { readonly kind: 'state'; readonly state: StateView }
  | { readonly kind: 'clock'; readonly clock: ClockView }
  | { readonly kind: 'sources'; readonly sources: readonly SourceView[] }
  | { readonly kind: 'faults'; readonly faults: readonly FaultView[] }
  | { readonly kind: 'activity'; readonly activity: readonly ActivityView[] }
  | { readonly kind: 'message'; readonly message: MessageView; readonly isNew: boolean }
  | { readonly kind: 'gone'; readonly channelId: string; readonly messageId: string }
  /** The commands that a channel offers may have changed. */
  | { readonly kind: 'commands' };

/** What a person sees after a command, a click, a choice or a form. */
export type OutcomeView =
  | { readonly kind: 'done' }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  /** "The application did not respond". */
  | { readonly kind: 'timeout' }
  /** Discord's client would not have let this person do that. */
  | { readonly kind: 'refused'; readonly reason: string };

export type CompletionView =
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Oldest first. `hasMore` tells whether the channel goes on in the direction that was asked for. */
export type MessagePageView = { readonly messages: readonly MessageView[]; readonly hasMore: boolean };
