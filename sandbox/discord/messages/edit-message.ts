import { EmbedType, MessageFlags } from 'discord-api-types/v10';
import type { Attachment, Message } from '../message.ts';
import { numberComponents } from '../payloads/component-payload.ts';
import { checkSubstance, type Substance } from '../rules/message-rules.ts';
import type { World } from '../world.ts';
import { linkFiles } from './link-files.ts';
import type { MessageBody } from './message-body.ts';
import { announceMessage, keepMessage } from './message-store.ts';
import { storeFiles, type UploadedFile } from './store-files.ts';

export type Edit = { readonly body: MessageBody; readonly files: readonly UploadedFile[] };

/** Applies an edit: absent keys stay, null clears. Nobody is pinged by an edit. Throws ApiError. */
export function editMessage(world: World, message: Message, edit: Edit): Message {
  const substance = edited(world, message, edit);
  checkSubstance(substance);
  const fresh: Message = {
    ...message,
    ...linkFiles(substance),
    editedAt: world.wallClock(),
    edits: message.edits + 1,
  };
  keepMessage(world, fresh);
  announceMessage(world, 'edit', fresh);
  return fresh;
}

function edited(world: World, message: Message, edit: Edit): Substance {
  const { content, embeds, components } = edit.body;
  return {
    content: content === undefined ? message.content : (content ?? '').trim(),
    embeds:
      embeds === undefined
        ? message.embeds
        : (embeds ?? []).map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: components === undefined ? message.components : numberComponents(components ?? []),
    attachments: editedFiles(world, message, edit),
    flags: editedFlags(message.flags, edit.body.flags ?? message.flags),
  };
}

/** `attachments` lists what stays; what came with the edit is added. */
function editedFiles(world: World, message: Message, { body, files }: Edit): readonly Attachment[] {
  const listed = body.attachments;
  const kept = listed
    ? message.attachments.filter(({ id }) => listed.some((one) => one.id === id))
    : message.attachments;
  return [...kept, ...storeFiles(world, { files, described: listed ?? [], channelId: message.channelId })];
}

/** An edit decides about suppressed embeds, may turn components v2 on but never off, and ends "thinking". */
function editedFlags(before: number, asked: number): number {
  const kept = before & ~(MessageFlags.SuppressEmbeds | MessageFlags.Loading);
  return kept | (asked & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2));
}
