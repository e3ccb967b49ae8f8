import { createHash } from 'node:crypto';
import { type Client, Routes } from 'discord.js';
import type { Rec } from '../store/record.ts';
import type { Command } from './command.ts';

type Options = {
  readonly client: Client<true>;
  readonly commands: ReadonlyMap<string, Command>;
  /** Fingerprint of what was registered last, with the application it was registered for. */
  readonly registered: Rec<string>;
};

/** Puts the command set to Discord if it changed since the last time (Discord limits registrations a day). */
export async function registerCommands({ client, commands, registered }: Options): Promise<boolean> {
  const body = [...commands.values()].map(({ data }) => data);
  const application = client.application.id;
  const print = createHash('sha256')
    .update(JSON.stringify([application, body]))
    .digest('hex');
  if (registered.read() === print) return false;
  await client.rest.put(Routes.applicationCommands(application), { body });
  await registered.update(() => print);
  return true;
}
