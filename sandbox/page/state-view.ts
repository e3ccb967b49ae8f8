import type { MarkupNode } from './message-view.ts';

/** What the page knows beside messages. It is small, and sent whole whenever any of it changes. */
export type StateView = {
  /** Another value means another Discord: the replay was started again, and all messages are gone. */
  readonly world: string;
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly bot: { readonly id: string; readonly name: string; readonly status: BotStatus };
  /** The servers the viewer is a member of. */
  readonly guilds: readonly GuildView[];
  /** The viewer's direct channel with the bot, once it was opened. */
  readonly dm: ChannelView | null;
  /** Where a visitor looks first: the channel that gets the alerts. */
  readonly startChannelId: string | null;
};

/** `away`: its process runs and Discord does not hear it. `down`: there is no process. */
export type BotStatus = 'starting' | 'ready' | 'away' | 'down';

export type PersonView = {
  readonly id: string;
  readonly name: string;
  /** Who that is, for the switch: "admin", "member", "member, closed DMs". */
  readonly about: string;
  readonly locale: string;
  readonly dmsOpen: boolean;
};

export type GuildView = {
  readonly id: string;
  readonly name: string;
  readonly hasBot: boolean;
  /** Those the viewer sees, in Discord's order. */
  readonly channels: readonly ChannelView[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string; readonly bot: boolean }[];
  readonly events: readonly EventView[];
};

export type ChannelView = {
  readonly id: string;
  /** Discord's number: 0 text, 1 direct, 2 voice, 4 category, 5 announcement, 10 to 12 threads, 15 forum. */
  readonly type: number;
  readonly name: string;
  /** Whether the viewer may write there. */
  readonly writable: boolean;
  readonly lastMessageId: string | null;
};

export type EventView = {
  readonly id: string;
  readonly name: string;
  readonly description: readonly MarkupNode[];
  readonly location: string;
  /** ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly status: 'scheduled' | 'active' | 'completed' | 'canceled';
};

/** A command, or one subcommand, as the viewer may use it in one channel. */
export type CommandView = {
  readonly command: string;
  readonly group: string | null;
  readonly subcommand: string | null;
  /** As typed after the slash, in the viewer's language: `alerts set`. */
  readonly label: string;
  readonly description: string;
  /** Required ones first, as Discord demands. */
  readonly options: readonly OptionView[];
};

export type OptionView = {
  readonly name: string;
  /** Name and description in the viewer's language. */
  readonly label: string;
  readonly description: string;
  readonly type:
    | 'text'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'user'
    | 'channel'
    | 'role'
    | 'mentionable'
    | 'file';
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly ChoiceView[];
  readonly channelTypes: readonly number[];
  readonly minValue: number | null;
  readonly maxValue: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
};

export type ChoiceView = { readonly name: string; readonly value: string | number };
