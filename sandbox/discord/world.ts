import { EventEmitter } from 'node:events';
import type { Command } from './command.ts';
import type { Channel, Guild, User } from './guild.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import type { MessageLog } from './messages/message-log.ts';
import type { Signals } from './signals.ts';
import { createSnowflakes } from './snowflake.ts';

/** All that the sandbox remembers. It outlives every session of the bot. */
export type World = {
  readonly now: () => number;
  /** The time that people read, which in a replay is not the time by which ids and limits go. */
  readonly wallClock: () => number;
  readonly nextId: () => string;
  readonly token: string;
  readonly application: { readonly id: string; readonly name: string };
  readonly botId: string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin: string;
  readonly timing: Timing;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, User>;
  /** Direct channels by the person they lead to. */
  readonly directs: Map<string, string>;
  /** Messages of each channel; ephemeral ones stand apart, since no channel lists them. */
  readonly messages: Map<string, MessageLog>;
  readonly ephemerals: Map<string, Message>;
  readonly lastMessages: Map<string, string>;
  readonly files: Map<string, Buffer>;
  readonly nonces: Map<
    string,
    { readonly at: number; readonly channelId: string; readonly messageId: string }
  >;
  readonly commands: Map<string, Command>;
  readonly guildCommands: Map<string, Map<string, Command>>;
  /** New commands of the day by scope, a guild's id or `global`. */
  readonly created: Map<string, { readonly day: number; readonly count: number }>;
  readonly interactions: Map<string, Interaction>;
  readonly interactionsById: Map<string, Interaction>;
  readonly problems: string[];
  readonly signals: EventEmitter<Signals>;
};

export type Timing = {
  /** How long the bot may take for its first answer; Discord's rule is 3,000 ms. */
  readonly answerWithin: number;
  /** How long an interaction's token lives; Discord's rule is 15 minutes. */
  readonly tokenLife: number;
};

export type WorldOptions = {
  readonly now: () => number;
  readonly wallClock: () => number;
  readonly token: string;
  readonly botName: string;
  readonly timing: Timing;
};

/** An empty Discord: the bot's account exists, nobody has invited it yet. */
export function createWorld({ now, wallClock, token, botName, timing }: WorldOptions): World {
  const nextId = createSnowflakes(wallClock);
  const botId = nextId();
  const bot: User = {
    id: botId,
    name: botName,
    locale: 'en-US',
    bot: true,
    dmsOpen: true,
    installed: false,
    guildIds: new Set(),
  };
  return {
    now,
    wallClock,
    nextId,
    token,
    // An application made today shares its id with its bot user.
    application: { id: botId, name: botName },
    botId,
    origin: '',
    timing,
    guilds: new Map(),
    channels: new Map(),
    users: new Map([[botId, bot]]),
    directs: new Map(),
    messages: new Map(),
    ephemerals: new Map(),
    lastMessages: new Map(),
    files: new Map(),
    nonces: new Map(),
    commands: new Map(),
    guildCommands: new Map(),
    created: new Map(),
    interactions: new Map(),
    interactionsById: new Map(),
    problems: [],
    signals: new EventEmitter(),
  };
}
