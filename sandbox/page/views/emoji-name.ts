import type { Emoji } from '../../discord/component.ts';

/** An emoji as a page writes it: the symbol itself, or the name of one that only Discord has. */
export function emojiName(emoji: Emoji | undefined): string | null {
  if (emoji?.name === undefined) return null;
  return emoji.id === undefined ? emoji.name : `:${emoji.name}:`;
}
