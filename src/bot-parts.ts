import type { Client } from 'discord.js';
import type { Command } from './discord/command.ts';
import type { OperatorsOnly } from './discord/may-use.ts';
import type { Fetcher } from './feed/fetcher.ts';
import type { Logger } from './log.ts';
import type { State } from './open-state.ts';
import type { Pack } from './pack/pack.ts';
import type { Watched } from './watched.ts';

/** What the bot is made of: everything from outside arrives here. */
export type BotParts = {
  readonly client: Client;
  readonly token: string;
  readonly packs: readonly Pack[];
  readonly watched: readonly Watched[];
  readonly state: State;
  readonly fetcher: Fetcher;
  readonly commands: ReadonlyMap<string, Command>;
  readonly operators: OperatorsOnly;
  readonly pollSchedule: string;
  /** 0: no web server. */
  readonly httpPort: number;
  readonly log: Logger;
  readonly now: () => Date;
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Something happened after which the bot can't keep its promises: it must be stopped, and say why. */
  readonly fail: (error: unknown) => void;
};
