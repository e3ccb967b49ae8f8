import type { ChannelOptions } from './admin/channels.ts';
import type { GuildOptions } from './admin/guilds.ts';
import type { JoinOptions, RoleOptions, UserOptions } from './admin/users.ts';
import type { Command } from './command.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Channel, Guild, Overwrite, Role, ScheduledEvent, User } from './guild.ts';
import type { Outcome } from './human/outcome.ts';
import type { AutocompleteRequest, Completion, SlashRequest } from './human/slash.ts';
import type { ModalValues } from './human/submit-modal.ts';
import type { Interaction, Modal } from './interaction.ts';
import type { Message } from './message.ts';
import type { PageRequest } from './messages/message-log.ts';
import type { Fault } from './rest/faults.ts';
import type { LimitOptions } from './rest/rate-limits.ts';
import type { LoggedRequest } from './rest/request-log.ts';
import type { Happening } from './signals.ts';

/** How a sandbox differs from its defaults; durations in milliseconds. */
export type DiscordOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly now?: () => number;
  /** The time that people read on messages and events, and that ids hold; `now` unless given. A replay has a clock of its own. */
  readonly wallClock?: () => number;
  readonly token?: string;
  readonly botName?: string;
  /** `off` (the default) limits nothing and sends no rate-limit headers. */
  readonly limits?: 'off' | LimitOptions;
  readonly heartbeatMs?: number;
  /** The 3 seconds for a first answer, shortened for tests. */
  readonly answerWithin?: number;
  /** The 15 minutes of an interaction's token. */
  readonly tokenLife?: number;
  /** How long a person looks at "thinking"; 10 seconds unless given. */
  readonly patience?: number;
  /** Hears of each request to the REST side with how it was answered. */
  readonly onRequest?: (request: LoggedRequest) => void;
};

/** Where a message is; any message object will do. */
export type MessagePlace = Pick<Message, 'id' | 'channelId'>;

/** What happens in Discord without the bot: guilds, channels, roles and people come and go. */
export type Admin = {
  readonly addGuild: (options: GuildOptions) => Guild;
  /** Throws the bot out of a guild. */
  readonly removeGuild: (guild: Guild) => void;
  /** Brings the bot back into a guild, or into one it was never in. */
  readonly invite: (guild: Guild, botPermissions?: bigint) => void;
  /** Gives the bot's own role in a guild exactly these bits. */
  readonly setBotPermissions: (guild: Guild, permissions: bigint) => void;
  readonly addChannel: (guild: Guild, options: ChannelOptions) => Channel;
  readonly removeChannel: (channel: Channel) => void;
  readonly setOverwrites: (channel: Channel, overwrites: readonly Overwrite[]) => void;
  readonly addRole: (guild: Guild, options: RoleOptions) => Role;
  /** A user object stays live: it shows what is set later. */
  readonly addUser: (options: UserOptions) => User;
  readonly setLocale: (user: User, locale: string) => void;
  readonly setDmsOpen: (user: User, open: boolean) => void;
  readonly setInstalled: (user: User, installed: boolean) => void;
  readonly join: (guild: Guild, user: User, options?: JoinOptions) => void;
};

/** What a person does, as far as Discord's client allows it. */
export type Human = {
  /** Writes a message of the person's own. */
  readonly say: (user: User, channel: Channel, content: string) => Message;
  /** Opens the direct channel with the bot; asking twice gives the same one. */
  readonly openDirect: (user: User) => Channel;
  readonly slash: (user: User, request: SlashRequest) => Promise<Outcome>;
  readonly autocomplete: (user: User, request: AutocompleteRequest) => Promise<Completion>;
  readonly click: (user: User, message: MessagePlace, customId: string) => Promise<Outcome>;
  readonly select: (
    user: User,
    message: MessagePlace,
    choice: { readonly customId: string; readonly values: readonly string[] },
  ) => Promise<Outcome>;
  readonly submitModal: (user: User, modal: Modal, values: ModalValues) => Promise<Outcome>;
};

/** What there is to see. */
export type Views = {
  /** The messages anybody in the channel sees, oldest first. */
  readonly messages: (channel: Pick<Channel, 'id'>) => readonly Message[];
  /** A page of them, without a look at the rest; oldest first. */
  readonly page: (channel: Pick<Channel, 'id'>, request: PageRequest) => readonly Message[];
  /** A message as it stands now, ephemeral or not; undefined once deleted. */
  readonly current: (message: MessagePlace) => Message | undefined;
  /** Everything the bot said to an interaction that still stands: the reply, then the follow-ups. */
  readonly answers: (interaction: Interaction) => readonly Message[];
  readonly interaction: (id: string) => Interaction | undefined;
  /** A guild's events, past ones too. */
  readonly events: (guild: Guild) => readonly ScheduledEvent[];
  /** The bits a person holds in a channel. */
  readonly permissions: (user: User, channel: Channel) => bigint;
  /** The direct channel between bot and user, once one of them has opened it. */
  readonly dm: (user: User) => Channel | undefined;
  /** What an id stands for; undefined when there is no such thing. */
  readonly guild: (id: string) => Guild | undefined;
  readonly channel: (id: string) => Channel | undefined;
  readonly user: (id: string) => User | undefined;
  /** The commands registered globally, or in a guild. */
  readonly commands: (guild?: Guild) => readonly Command[];
  /** Those that Discord's picker offers to a person in a channel. */
  readonly offered: (user: User, channel: Channel) => readonly Command[];
  /** Calls the listener for whatever happens from now on; returns the end of it. */
  readonly watch: (listener: (happening: Happening) => void) => () => void;
};

/** A local Discord: its REST and gateway sides for the bot, its human side for tests and the terminal. */
export type Discord = Admin &
  Human &
  Views & {
    /** Goes into DISCORD_API. */
    readonly api: string;
    readonly token: string;
    readonly applicationId: string;
    readonly botId: string;
    /** The latest requests that the REST side received, 20,000 at least. */
    readonly requests: readonly LoggedRequest[];
    /** Puts a fault in force and returns its end. */
    readonly fault: (fault: Fault) => () => void;
    readonly gateway: Gateway;
    /** What neither side should have done: refused bodies, missing routes, answers against the specification. */
    readonly problems: string[];
    readonly close: () => Promise<void>;
  };
