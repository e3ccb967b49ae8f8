import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from './user-error.ts';

/** What was chosen in a list of one choice. */
export function pickedValue(interaction: MessageComponentInteraction): string {
  const value = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  if (value === undefined) throw new UserError('Nothing was chosen. Open the list and pick one.');
  return value;
}
