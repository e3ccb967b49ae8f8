import type { Interaction, Modal } from '../interaction.ts';
import type { Message } from '../message.ts';

/** What a person sees after a click or a command. */
export type Outcome =
  /** The bot answered with a message; `deferred` when it said "thinking" first. */
  | {
      readonly kind: 'replied';
      readonly message: Message;
      readonly ephemeral: boolean;
      readonly deferred: boolean;
      readonly interaction: Interaction;
    }
  /** The message whose component was used has changed. */
  | { readonly kind: 'updated'; readonly message: Message; readonly interaction: Interaction }
  | { readonly kind: 'modal'; readonly modal: Modal; readonly interaction: Interaction }
  /** Still "thinking" when patience ran out. */
  | { readonly kind: 'thinking'; readonly message: Message; readonly interaction: Interaction }
  /** A component was acknowledged, and nothing followed. */
  | { readonly kind: 'acknowledged'; readonly interaction: Interaction }
  /** "The application did not respond". */
  | { readonly kind: 'timeout'; readonly interaction: Interaction }
  | Refused;

/** Discord's client would not have let this person do that; the bot heard nothing of it. */
export type Refused = { readonly kind: 'refused'; readonly reason: string };

export const refuse = (reason: string): Refused => ({ kind: 'refused', reason });

export function isRefused<Other>(value: Other | Refused): value is Refused {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused';
}
