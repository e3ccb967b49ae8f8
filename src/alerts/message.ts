/** What Discord is asked to post: plain data, as in Discord's API. */
export type Message = {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
};

export type Embed = {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly footer?: { readonly text: string };
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
