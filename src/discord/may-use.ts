import type { Interaction } from 'discord.js';
import type { Command } from './command.ts';

/** Discord ids of the people who run the bot, and of the server in which they do. */
export type OperatorsOnly = { readonly ids: ReadonlySet<string>; readonly guildId: string } | null;

export const REFUSAL = 'Only those who run this bot can use this.';

/** Whether this person may use the command here. Discord's own settings are no answer: anybody can send anything. */
export function mayUse(
  { where }: Pick<Command, 'where'>,
  { user, guildId }: Pick<Interaction, 'user' | 'guildId'>,
  operators: OperatorsOnly,
): boolean {
  if (where === undefined) return true;
  return operators !== null && guildId === operators.guildId && operators.ids.has(user.id);
}
