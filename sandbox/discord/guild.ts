/** A person, or the bot. What a person decides alone is changed through `Admin` only, so that watchers hear of it. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly bot: boolean;
  readonly dmsOpen: boolean;
  /** Has added the app to the own account, so its commands work without a common guild. */
  readonly installed: boolean;
  readonly guildIds: Set<string>;
};

export type Role = {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  mentionable: boolean;
  readonly managed: boolean;
};

export type Member = { readonly userId: string; readonly roles: Set<string>; readonly joinedAt: number };

/** One permission overwrite; `type` 0 is a role, 1 a member, as in Discord's API. */
export type Overwrite = {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow?: bigint;
  readonly deny?: bigint;
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channelIds: Set<string>;
  readonly scheduledEvents: Map<string, ScheduledEvent>;
};

export type Channel = {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  /** Absent on a direct channel. */
  readonly guildId?: string;
  /** The person of a direct channel. */
  readonly recipientId?: string;
  /** The channel a thread hangs on. */
  readonly parentId?: string;
  overwrites: readonly Overwrite[];
  archived?: boolean;
};

/** An event at a place outside of Discord; times in milliseconds since 1970. */
export type ScheduledEvent = {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly description: string | null;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** 1 scheduled, 2 active, 3 completed, 4 canceled, as in Discord's API. */
  readonly status: 1 | 2 | 3 | 4;
  readonly creatorId: string;
};
