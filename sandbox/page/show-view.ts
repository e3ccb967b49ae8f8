/** What the control strip shows: the clock, the sources, the faults, and what happened. Plain JSON. */
export type ClockView = {
  /** `live`: the real clock and the pack's real sources; there is nothing to steer. */
  readonly mode: 'replay' | 'live';
  /** ISO 8601 by the replay's clock, at `sentAt`. */
  readonly now: string;
  /** Real time, in milliseconds since 1970. */
  readonly sentAt: number;
  /** Seconds of the replay in one real second, as chosen. */
  readonly speed: number;
  /** The same as it is right now: 0 while paused or held. */
  readonly rate: number;
  readonly paused: boolean;
  /** The clock waits at a scene until the bot has read what is new. */
  readonly held: boolean;
  /** ISO 8601; the clock does not run past it without another word. */
  readonly until: string;
  readonly scenes: readonly SceneView[];
  /** How much of the story is told, 0 to 1. */
  readonly progress: number;
};

export type SceneView = { readonly at: string; readonly title: string; readonly past: boolean };

export type SourceView = {
  readonly id: string;
  readonly name: string;
  readonly tier: string;
  /** ISO 8601 by the replay's clock, as the bot itself says; null when it was never read. */
  readonly readAt: string | null;
  readonly nextAt: string | null;
  /** Why it can't be read, or null. */
  readonly blind: string | null;
};

export const faultIds = [
  'discord-down',
  'rate-limits',
  'slow-answers',
  'closed-dms',
  'missing-permission',
  'blind-source',
] as const;
export type FaultId = (typeof faultIds)[number];

export type FaultView = {
  readonly id: FaultId;
  /** What a person reads on the switch, and what it does. */
  readonly label: string;
  readonly about: string;
  readonly on: boolean;
};

/** One line of "What happened": what was done to the bot, and what it did about it. */
export type ActivityView = {
  readonly id: number;
  /** ISO 8601 by the replay's clock. */
  readonly at: string;
  readonly from: 'you' | 'replay' | 'discord' | 'bot' | 'sources';
  readonly tone: 'plain' | 'good' | 'bad';
  readonly text: string;
  /** How often it happened in a row. */
  readonly times: number;
};

export type Control =
  | { readonly action: 'play' | 'pause' | 'next' | 'restart' }
  /** One of the speeds below. */
  | { readonly action: 'speed'; readonly speed: number };

/** Seconds of the replay in one real second. */
export const speeds = [1, 60, 3600, 21_600, 86_400] as const;
