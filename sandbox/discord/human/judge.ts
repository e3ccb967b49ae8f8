import { MessageFlags } from 'discord-api-types/v10';
import type { Answer, Interaction } from '../interaction.ts';
import type { Message } from '../message.ts';
import type { Outcome } from './outcome.ts';

/** Decides when a person has seen enough. */
export type Judge<Result> = {
  /** A result ends the wait; undefined waits for the next answer. */
  readonly answer: (interaction: Interaction, answer: Answer) => Result | undefined;
  readonly late: (interaction: Interaction) => Result;
};

/** How a person reads the answers to a command, a component or a modal. */
export function createOutcomeJudge(): Judge<Outcome> {
  let thinking: Message | undefined;
  let isAcknowledged = false;
  return {
    answer: (interaction, answer) => {
      if (answer.kind === 'deferred') thinking = answer.message;
      if (answer.kind === 'deferred-update') isAcknowledged = true;
      return readAnswer(interaction, answer, thinking !== undefined);
    },
    late: (interaction) => {
      if (thinking) return { kind: 'thinking', message: thinking, interaction };
      return { kind: isAcknowledged ? 'acknowledged' : 'timeout', interaction };
    },
  };
}

function readAnswer(interaction: Interaction, answer: Answer, deferred: boolean): Outcome | undefined {
  switch (answer.kind) {
    case 'message':
    case 'follow-up':
      return replied(interaction, answer.message, deferred);
    case 'edited':
      return deferred
        ? replied(interaction, answer.message, deferred)
        : { kind: 'updated', message: answer.message, interaction };
    case 'updated':
      return { kind: 'updated', message: answer.message, interaction };
    case 'modal':
      return { kind: 'modal', modal: answer.modal, interaction };
    default:
      return undefined;
  }
}

function replied(interaction: Interaction, message: Message, deferred: boolean): Outcome {
  return {
    kind: 'replied',
    message,
    ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
    deferred,
    interaction,
  };
}
