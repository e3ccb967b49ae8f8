import { MessageFlags as flags, MessageType } from 'discord-api-types/v10';
import type { Message } from '../../discord/message.ts';
import { readMarkup } from '../markup/read-markup.ts';
import type { MessageView } from '../message-view.ts';
import { commandOf } from './command-of.ts';
import { isPinging } from './is-pinging.ts';
import { namesFor } from './names-for.ts';
import { repliedTo } from './replied-to.ts';
import { toAttachmentView } from './to-attachment-view.ts';
import { toComponentView } from './to-component-view.ts';
import { toEmbedView } from './to-embed-view.ts';
import { unshownFiles } from './unshown-files.ts';
import type { Viewer } from './viewer.ts';

/** A message as one person sees it. */
export function toMessageView(viewer: Viewer, message: Message): MessageView {
  const names = namesFor(viewer, message.guildId);
  const around = { names, attachments: message.attachments };
  const has = (flag: number) => (message.flags & flag) !== 0;
  return {
    id: message.id,
    channelId: message.channelId,
    author: toAuthor(viewer, message.authorId),
    at: new Date(message.createdAt).toISOString(),
    editedAt: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    kind: kindOf(message),
    content: readMarkup(message.content, names),
    embeds: has(flags.SuppressEmbeds) ? [] : message.embeds.map((embed) => toEmbedView(embed, around)),
    components: message.components.map((component) => toComponentView(component, around)),
    attachments: unshownFiles(message).map(toAttachmentView),
    pinned: message.pinned,
    published: has(flags.Crossposted),
    ephemeral: message.seenBy !== undefined,
    thinking: has(flags.Loading),
    pingsMe: isPinging(viewer, message),
    repliesTo: repliedTo(viewer, message),
    command: commandOf(viewer, message),
  };
}

function toAuthor({ discord }: Viewer, id: string): MessageView['author'] {
  const user = discord.user(id);
  return { id, name: user?.name ?? 'Deleted user', bot: user?.bot ?? false };
}

function kindOf({ type, flags: set }: Message): MessageView['kind'] {
  if (type === MessageType.ChannelPinnedMessage) return 'pin';
  return (set & flags.IsCrosspost) === 0 ? 'message' : 'crosspost';
}
