import type { Attachment } from '../../discord/message.ts';
import type { AttachmentView } from '../message-view.ts';
import { imageType } from './image-type.ts';

export function toAttachmentView(file: Attachment): AttachmentView {
  return {
    id: file.id,
    filename: file.filename,
    size: file.size,
    isImage: imageType(file.filename) !== undefined,
    alt: file.description ?? '',
    url: attachmentPath(file),
  };
}

/** The same path as in Discord's own address, on the page's host. */
export function attachmentPath({ url }: Attachment): string {
  return new URL(url).pathname;
}
