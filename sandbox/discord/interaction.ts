import type { Component } from './component.ts';
import type { Message } from './message.ts';

export type Modal = {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Component[];
  /** The interaction that the bot answered with this modal. */
  readonly interactionId: string;
};

export type Choice = { readonly name: string; readonly value: string | number };

/** What the bot said to an interaction, in the order in which it said it. */
export type Answer =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'deferred'; readonly message: Message }
  | { readonly kind: 'updated'; readonly message: Message }
  | { readonly kind: 'deferred-update' }
  | { readonly kind: 'edited'; readonly message: Message }
  | { readonly kind: 'follow-up'; readonly message: Message }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

export type Interaction = {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal submit, as in Discord's API. */
  readonly type: 2 | 3 | 4 | 5;
  readonly name: string;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string;
  readonly createdAt: number;
  /** Discord's `authorizing_integration_owners`. */
  readonly owners: Readonly<Record<string, string>>;
  /** The message whose component was used. */
  readonly messageId?: string;
  /** The interaction that led to the modal now submitted. */
  readonly triggeredBy?: string;
  acknowledged: boolean;
  originalId?: string;
  readonly answerIds: string[];
  followUps: number;
  answered: (answer: Answer) => void;
};
