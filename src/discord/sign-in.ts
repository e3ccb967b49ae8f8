import { type Client, Events } from 'discord.js';
import type { Logger } from '../log.ts';
import type { Rec } from '../store/record.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import type { OperatorsOnly } from './may-use.ts';
import { type GuildRegistration, registerCommands, registerOperatorCommands } from './register-commands.ts';

type Options = {
  readonly client: Client;
  readonly token: string;
  readonly commands: ReadonlyMap<string, Command>;
  readonly operators: OperatorsOnly;
  readonly state: { readonly registered: Rec<string>; readonly registeredInGuild: Rec<GuildRegistration> };
  readonly log: Logger;
  readonly wait: (ms: number) => Promise<void>;
  readonly fail: (error: Error) => void;
};

/** Logs in to Discord, for as long as that takes, and registers the commands that changed. */
export async function signIn({
  client,
  commands,
  operators,
  state,
  log,
  ...options
}: Options): Promise<void> {
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'));
  await connect(client, {
    ...options,
    onLate: (error, ms) => log.warn({ reason: String(error), retryInMs: ms }, 'Discord is not answering'),
  });
  if (!client.isReady()) throw new Error('discord.js said it was ready and is not');
  await registerCommands({ client, commands, registered: state.registered });
  await registerOperatorCommands({
    client,
    commands,
    registered: state.registeredInGuild,
    guildId: operators?.guildId ?? null,
    log,
  });
}
