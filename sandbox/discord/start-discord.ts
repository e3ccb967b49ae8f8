import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from './command.ts';
import { createFaults, type Fault } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { Channel, Guild, Overwrite, Role, User } from './guild.ts';
import type { Outcome } from './human/outcome.ts';
import {
  type AutocompleteRequest,
  autocomplete,
  type Completion,
  type SlashRequest,
  slash,
} from './human/slash.ts';
import { type ModalValues, submitModal } from './human/submit-modal.ts';
import { useComponent } from './human/use-component.ts';
import type { Interaction, Modal } from './interaction.ts';
import type { Message } from './message.ts';
import * as people from './people.ts';
import { currentMessage } from './post-message.ts';
import { createRateLimits, type LimitOptions } from './rate-limits.ts';
import { createRequestLog, type LoggedRequest } from './request-log.ts';
import { serveRest } from './rest.ts';
import { createRouter } from './router.ts';
import { allRoutes } from './routes/all-routes.ts';
import { serveFile } from './serve-file.ts';
import type { Happening } from './signals.ts';
import { specifiedRoutes } from './specified-routes.ts';
import { createWorld } from './world.ts';

export type DiscordOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly now?: () => number;
  readonly token?: string;
  readonly botName?: string;
  /** `off` limits nothing and sends no rate-limit headers. */
  readonly limits?: 'off' | LimitOptions;
  readonly heartbeatMs?: number;
  /** The 3 seconds for a first answer, shortened for tests. */
  readonly answerWithin?: number;
  /** The 15 minutes of an interaction's token. */
  readonly tokenLife?: number;
  /** How long a person looks at "thinking". */
  readonly patience?: number;
};

/** A local Discord: its REST and gateway sides for the bot, its human side for tests and the terminal. */
export type Discord = {
  /** Goes into DISCORD_API. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly addGuild: (options: people.GuildOptions) => Guild;
  readonly removeGuild: (guild: Guild) => void;
  /** Brings the bot back into a guild, or into one it was never in. */
  readonly invite: (guild: Guild, botPermissions?: bigint) => void;
  readonly addChannel: (guild: Guild, options: people.ChannelOptions) => Channel;
  readonly removeChannel: (channel: Channel) => void;
  readonly setOverwrites: (channel: Channel, overwrites: readonly Overwrite[]) => void;
  readonly addRole: (guild: Guild, options: people.RoleOptions) => Role;
  /** A user object stays live: `dmsOpen` and `installed` may be set on it. */
  readonly addUser: (options: people.UserOptions) => User;
  readonly join: (guild: Guild, user: User, options?: people.JoinOptions) => void;
  readonly slash: (user: User, request: SlashRequest) => Promise<Outcome>;
  readonly autocomplete: (user: User, request: AutocompleteRequest) => Promise<Completion>;
  readonly click: (
    user: User,
    message: Pick<Message, 'id' | 'channelId'>,
    customId: string,
  ) => Promise<Outcome>;
  readonly select: (
    user: User,
    message: Pick<Message, 'id' | 'channelId'>,
    choice: { readonly customId: string; readonly values: readonly string[] },
  ) => Promise<Outcome>;
  readonly submitModal: (user: User, modal: Modal, values: ModalValues) => Promise<Outcome>;
  /** The messages anybody in the channel sees, oldest first. */
  readonly messages: (channel: Pick<Channel, 'id'>) => readonly Message[];
  /** A message as it stands now, ephemeral or not; undefined once deleted. */
  readonly current: (message: Pick<Message, 'id' | 'channelId'>) => Message | undefined;
  /** Everything the bot said to an interaction that still stands: the reply, then the follow-ups. */
  readonly answers: (interaction: Interaction) => readonly Message[];
  /** The direct channel between bot and user, once one of them has opened it. */
  readonly dm: (user: User) => Channel | undefined;
  /** The commands registered globally, or in a guild. */
  readonly commands: (guild?: Guild) => readonly Command[];
  /** The latest requests that the REST side received. */
  readonly requests: readonly LoggedRequest[];
  readonly watch: (listener: (happening: Happening) => void) => () => void;
  readonly fault: (fault: Fault) => () => void;
  readonly gateway: Gateway;
  /** What neither side should have done: refused bodies, missing routes, answers against the specification. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
};

const keptRequests = 20_000;

/** Starts a Discord on loopback. Everything it knows lives until `close`, whatever happens to the bot. */
export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const now = options.now ?? Date.now;
  const timing = { answerWithin: options.answerWithin ?? 3000, tokenLife: options.tokenLife ?? 15 * 60_000 };
  const world = createWorld({
    now,
    token: options.token ?? 'sandbox.token',
    botName: options.botName ?? 'Sundown',
    timing,
  });
  const closing = new AbortController();
  const patience = { patience: options.patience ?? 10_000, closing: closing.signal };
  const faults = createFaults();
  const log = createRequestLog(keptRequests);
  const limits =
    options.limits === undefined || options.limits === 'off'
      ? undefined
      : createRateLimits(now, options.limits);
  const router = createRouter(await specifiedRoutes(), allRoutes);
  const gateway = createGateway(world, options.heartbeatMs ?? 41_250);
  const rest = { world, router, faults, limits, log, closing: closing.signal };
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/attachments/')) return serveFile(world, request, response);
    serveRest(rest, request, response).catch((error: unknown) => {
      world.problems.push(`a request could not be served: ${String(error)}`);
      response.destroy();
    });
  });
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    api: `${world.origin}/api`,
    token: world.token,
    applicationId: world.application.id,
    botId: world.botId,
    addGuild: (about) => people.addGuild(world, about),
    removeGuild: (guild) => people.removeGuild(world, guild),
    invite: (guild, permissions = 0n) => people.invite(world, guild, permissions),
    addChannel: (guild, about) => people.addChannel(world, guild, about),
    removeChannel: (channel) => people.removeChannel(world, channel),
    setOverwrites: (channel, overwrites) => people.setOverwrites(world, channel, overwrites),
    addRole: (guild, about) => people.addRole(world, guild, about),
    addUser: (about) => people.addUser(world, about),
    join: (guild, user, about = {}) => people.join(world, { guild, user, options: about }),
    slash: (user, request) => slash(world, user, { request, patience }),
    autocomplete: (user, request) => autocomplete(world, user, { request, patience }),
    click: (user, message, customId) => useComponent(world, user, { use: { message, customId }, patience }),
    select: (user, message, choice) => useComponent(world, user, { use: { message, ...choice }, patience }),
    submitModal: (user, modal, values) => submitModal(world, user, { modal, values, patience }),
    messages: ({ id }) => [...(world.messages.get(id)?.values() ?? [])],
    current: (message) => currentMessage(world, message),
    answers: ({ answerIds, channelId }) =>
      answerIds
        .map((id) => currentMessage(world, { id, channelId }))
        .filter((message) => message !== undefined),
    dm: (user) => world.channels.get(world.directs.get(user.id) ?? ''),
    commands: (guild) => [...((guild ? world.guildCommands.get(guild.id) : world.commands)?.values() ?? [])],
    requests: log.entries,
    watch: (listener) => {
      world.signals.on('happening', listener);
      return () => void world.signals.off('happening', listener);
    },
    fault: faults.add,
    gateway,
    problems: world.problems,
    close: async () => {
      closing.abort();
      gateway.shutDown();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('The sandbox has no port');
}
