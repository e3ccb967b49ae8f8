import type { IconName } from '../draw-icon.ts';

export type ChannelKind = {
  readonly icon: IconName;
  readonly words: string;
  /** Whether it holds messages that this page can show. */
  readonly opens: boolean;
};

const kinds: Readonly<Record<number, ChannelKind>> = {
  0: { icon: 'text', words: 'text channel', opens: true },
  1: { icon: 'person', words: 'direct messages', opens: true },
  2: { icon: 'voice', words: 'voice channel', opens: false },
  5: { icon: 'announcement', words: 'announcement channel', opens: true },
  10: { icon: 'text', words: 'announcement thread', opens: true },
  11: { icon: 'text', words: 'thread', opens: true },
  12: { icon: 'text', words: 'private thread', opens: true },
  13: { icon: 'voice', words: 'stage channel', opens: false },
  15: { icon: 'forum', words: 'forum', opens: false },
  16: { icon: 'forum', words: 'media channel', opens: false },
};

const unknown: ChannelKind = { icon: 'text', words: 'channel', opens: false };

/** Discord's number for what a channel is, in words. */
export function channelKind(type: number): ChannelKind {
  return kinds[type] ?? unknown;
}
