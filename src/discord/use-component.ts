import type { MessageComponentInteraction } from 'discord.js';
import { readCustomId } from '../alerts/custom-id.ts';
import type { Command, Services } from './command.ts';
import { mayUse, type OperatorsOnly, REFUSAL } from './may-use.ts';
import { UserError } from './user-error.ts';

const UNKNOWN = 'This button no longer works. `/help` lists what I can do.';

type Parts = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly services: Services;
  readonly operators: OperatorsOnly;
};

/** Hands a click to the command it belongs to, if the person who clicks may use that command now. */
export async function useComponent(
  interaction: MessageComponentInteraction,
  { commands, services, operators }: Parts,
): Promise<void> {
  const id = readCustomId(interaction.customId);
  const command = id ? commands.get(id.command) : undefined;
  const verbs = command?.components ?? {};
  const use = id && Object.hasOwn(verbs, id.verb) ? verbs[id.verb] : undefined;
  if (!id || !command || !use) throw new UserError(UNKNOWN);
  if (!mayUse(command, interaction, operators)) throw new UserError(REFUSAL);
  if (!isPermitted(interaction, command)) {
    throw new UserError(`You lack the permission for \`/${id.command}\` in this server.`);
  }
  await use(interaction, id.argument, services);
}

/** Discord keeps this for the command itself, not for the buttons under its answers. */
function isPermitted({ memberPermissions }: MessageComponentInteraction, { data }: Command): boolean {
  const needed = data.default_member_permissions;
  return needed == null || memberPermissions?.has(BigInt(needed)) === true;
}
