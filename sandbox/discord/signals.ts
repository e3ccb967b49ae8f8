import type { Channel } from './guild.ts';
import type { Answer, Interaction } from './interaction.ts';
import type { Message } from './message.ts';

/** Something a person looking at Discord would see happen. */
export type Happening =
  | { readonly kind: 'message'; readonly message: Message; readonly channel: Channel }
  | { readonly kind: 'edit'; readonly message: Message; readonly channel: Channel }
  | { readonly kind: 'delete'; readonly message: Message; readonly channel: Channel }
  | { readonly kind: 'reply'; readonly interaction: Interaction; readonly answer: Answer }
  /**
   * Something beside messages: servers, channels, roles, members, permissions, events; commands; people; direct
   * channels; the bot coming online or going offline.
   */
  | { readonly kind: 'change'; readonly of: 'guild' | 'commands' | 'person' | 'direct' | 'presence' };

/** A gateway event. `intent` is the bit a session must have asked for; 0 reaches every session. */
export type Dispatch = {
  readonly event: string;
  readonly data: unknown;
  readonly intent: number;
  readonly guildId?: string;
};

export type Signals = { dispatch: [Dispatch]; happening: [Happening] };
