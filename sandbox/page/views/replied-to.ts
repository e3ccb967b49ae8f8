import type { Message } from '../../discord/message.ts';
import { plainText } from '../markup/plain-text.ts';
import { readMarkup } from '../markup/read-markup.ts';
import type { MessageView } from '../message-view.ts';
import { canSeeMessage } from './can-see.ts';
import { namesFor } from './names-for.ts';
import type { Viewer } from './viewer.ts';

/** One line is enough to know which message is meant. */
const longest = 200;

/** The message that another answers, as the line above it shows it. */
export function repliedTo(viewer: Viewer, { repliesTo, channelId }: Message): MessageView['repliesTo'] {
  if (repliesTo === undefined) return null;
  const original = viewer.discord.current({ id: repliesTo, channelId });
  if (!original || !canSeeMessage(viewer, original)) return { author: '', text: null };
  const names = namesFor(viewer, original.guildId);
  const text = plainText(readMarkup(original.content || (original.embeds[0]?.title ?? ''), names));
  return {
    author: viewer.discord.user(original.authorId)?.name ?? 'Deleted user',
    text: text.slice(0, longest),
  };
}
