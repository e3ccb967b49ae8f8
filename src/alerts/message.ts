/** Discord's flag for a message without a push or a sound. */
export const SILENT = 1 << 12;

/** What Discord is asked to post: plain data, as in Discord's API. */
export type Message = {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components?: readonly Row[];
  readonly allowed_mentions: {
    readonly parse: readonly [];
    readonly roles?: readonly string[];
    readonly replied_user?: false;
  };
  /** The message that this one answers; where somebody has deleted that, it stands alone. */
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists: false };
  readonly flags?: typeof SILENT;
  /** Sent along with it; an edit that names none leaves those that are there. */
  readonly files?: readonly MessageFile[];
};

export type MessageFile = {
  /** With its ending, by which Discord tells what it is. */
  readonly name: string;
  readonly data: Buffer;
  /** What a picture shows, for those who don't see it. */
  readonly description?: string;
};

export type Embed = {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  /** `attachment://NAME` shows a file of the same message, with that file's description. */
  readonly image?: { readonly url: string };
  readonly footer?: { readonly text: string };
};

/** A row of buttons, or of one select. */
export type Row = { readonly type: 1; readonly components: readonly (Button | LinkButton | Select)[] };

export type Button = {
  readonly type: 2;
  /** 1 stands out, 2 doesn't, 4 warns. */
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: boolean;
};

/** Leads out of Discord; the bot hears nothing of a click. */
export type LinkButton = {
  readonly type: 2;
  readonly style: 5;
  readonly label: string;
  readonly url: string;
};

export type Select = {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  /** How many may be chosen; one, unless given. */
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    /** Chosen already. */
    readonly default?: boolean;
  }[];
};

/** Limits of Discord's message resource. */
export const LIMITS = {
  content: 2000,
  title: 256,
  description: 4096,
  fields: 25,
  value: 1024,
  embeds: 6000,
} as const;
