import { createHash } from 'node:crypto';
import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import type { Rec } from '../store/record.ts';
import type { Command } from './command.ts';

type Commands = ReadonlyMap<string, Command>;

type Options = {
  readonly client: Client<true>;
  readonly commands: Commands;
  /** Fingerprint of what was registered last, with the application it was registered for. */
  readonly registered: Rec<string>;
};

/** Puts the commands that everybody has to Discord if they changed (Discord limits registrations a day). */
export async function registerCommands({ client, commands, registered }: Options): Promise<boolean> {
  const body = bodyOf(commands, undefined);
  const application = client.application.id;
  const print = printOf([application, body]);
  if (registered.read() === print) return false;
  await client.rest.put(Routes.applicationCommands(application), { body });
  await registered.update(() => print);
  return true;
}

export const guildRegistrationSchema = z.object({ guildId: z.string(), print: z.string() }).nullable();
/** The server that has the operators' commands, and their fingerprint. */
export type GuildRegistration = z.infer<typeof guildRegistrationSchema>;

type OperatorOptions = {
  readonly client: Client<true>;
  readonly commands: Commands;
  readonly registered: Rec<GuildRegistration>;
  /** The server that shall have them; null: none. */
  readonly guildId: string | null;
  readonly log: Logger;
};

/**
 * Puts the operators' commands to their server if they changed, and takes them from a server that was it before. That
 * Discord refuses (the bot is not in that server) is no reason to keep alerts from everybody else.
 */
export async function registerOperatorCommands(options: OperatorOptions): Promise<void> {
  const { client, commands, registered, guildId, log } = options;
  const before = registered.read();
  const body = bodyOf(commands, 'operators');
  const application = client.application.id;
  const print = printOf([application, body]);
  if (before?.guildId === (guildId ?? undefined) && (guildId === null || before?.print === print)) return;
  const put = (guild: string, set: typeof body) =>
    client.rest.put(Routes.applicationGuildCommands(application, guild), { body: set }).catch((error) => {
      log.warn({ err: error, guild }, 'the commands of operators could not be registered');
      return null;
    });
  if (before && before.guildId !== guildId) await put(before.guildId, []);
  const isPut = guildId !== null && (await put(guildId, body)) !== null;
  await registered.update(() => (isPut ? { guildId, print } : null));
}

function bodyOf(commands: Commands, where: Command['where']) {
  return [...commands.values()].filter((one) => one.where === where).map(({ data }) => data);
}

function printOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
