import {
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Logger } from '../log.ts';
import type { Command, Services } from './command.ts';
import { mayUse, type OperatorsOnly, REFUSAL } from './may-use.ts';
import { useComponent } from './use-component.ts';
import { UserError } from './user-error.ts';

const SORRY = 'That did not work, and the fault is ours. Please try again in a moment.';

type Parts = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly services: Services;
  readonly operators: OperatorsOnly;
  readonly log: Logger;
};

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction;

/** Hands an interaction to its command. The only place where a command's failure is caught; never throws. */
export async function dispatch(interaction: Interaction, parts: Parts): Promise<void> {
  if (interaction.isAutocomplete()) {
    const command = parts.commands.get(interaction.commandName);
    const answer =
      command && !mayUse(command, interaction, parts.operators)
        ? interaction.respond([])
        : command?.autocomplete?.(interaction, parts.services);
    await answer?.catch((error) => note(error, interaction, parts));
  }
  if (interaction.isChatInputCommand()) await guarded(interaction, parts, run(interaction, parts));
  if (interaction.isMessageComponent()) await guarded(interaction, parts, useComponent(interaction, parts));
}

async function run(interaction: ChatInputCommandInteraction, parts: Parts): Promise<void> {
  const command = parts.commands.get(interaction.commandName);
  if (!command) throw new UserError('This command no longer exists. Reload Discord to see the current ones.');
  if (!mayUse(command, interaction, parts.operators)) throw new UserError(REFUSAL);
  await command.execute(interaction, parts.services);
}

async function guarded(interaction: Answerable, parts: Parts, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UserError)) note(error, interaction, parts);
    await apologise(interaction, error instanceof UserError ? error.message : SORRY).catch((failed) =>
      note(failed, interaction, parts),
    );
  }
}

async function apologise(interaction: Answerable, content: string): Promise<void> {
  const message = { content, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } } as const;
  if (interaction.replied) await interaction.followUp(message);
  else if (interaction.deferred) await interaction.editReply({ content });
  else await interaction.reply(message);
}

function note(error: unknown, interaction: Interaction | Answerable, { log }: Parts): void {
  const command = 'commandName' in interaction ? interaction.commandName : interaction.customId;
  log.error(
    { err: error, command, guild: interaction.guildId, user: interaction.user.id },
    'a command failed',
  );
}
