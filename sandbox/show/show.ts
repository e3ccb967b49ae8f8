import type { Discord } from '../discord/discord.ts';
import type { User } from '../discord/guild.ts';
import type { ActivityView, ClockView, Control, FaultId, FaultView, SourceView } from '../page/show-view.ts';
import type { BotStatus } from '../page/state-view.ts';

/** One of the people a visitor can be. */
export type Person = { readonly user: User; readonly about: string };

/** The Discord that is on show, with those who live there. A restart of the replay puts another in its place. */
export type Stage = {
  readonly id: string;
  readonly discord: Discord;
  /** First the one whom a visitor is at the start. */
  readonly people: readonly Person[];
  /** The channel a visitor looks at first; null when there is none. */
  readonly startChannelId: string | null;
};

export type ShowChange = 'stage' | 'clock' | 'bot' | 'sources' | 'faults' | 'activity';

/** All that runs behind the page: the local Discord, the bot as a child process, the sources and the clock. */
export type Show = {
  readonly stage: () => Stage;
  readonly now: () => Date;
  readonly clock: () => ClockView;
  readonly bot: () => BotStatus;
  readonly sources: () => readonly SourceView[];
  readonly faults: () => readonly FaultView[];
  /** The latest, oldest first. */
  readonly activity: () => readonly ActivityView[];
  /** A visitor is there: a replay that has not begun begins. */
  readonly visit: () => void;
  /** Does nothing in live mode, where there is nothing to steer. */
  readonly control: (control: Control) => Promise<void>;
  readonly setFault: (id: FaultId, on: boolean) => Promise<void>;
  /** kill -9. */
  readonly killBot: () => Promise<void>;
  readonly startBot: () => Promise<void>;
  /** Calls the listener with what has changed; returns the end of it. */
  readonly watch: (listener: (change: ShowChange) => void) => () => void;
  readonly close: () => Promise<void>;
};
