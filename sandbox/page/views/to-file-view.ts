import type { Attachment } from '../../discord/message.ts';
import type { ComponentView } from '../message-view.ts';
import { attachmentPath } from './to-attachment-view.ts';

/** A file that a message shows among its components; undefined when it did not come along. */
export function toFileView(
  url: string,
  attachments: readonly Attachment[],
): Extract<ComponentView, { type: 'file' }> | undefined {
  const file = attachments.find((one) => one.url === url);
  return file && { type: 'file', filename: file.filename, url: attachmentPath(file) };
}
