import type { Attachment } from '../../discord/message.ts';
import type { ImageView } from '../message-view.ts';
import { attachmentPath } from './to-attachment-view.ts';

/** An image of the message's own files is on the page's host; of any other only the host is named. */
export function toImageView(url: string, attachments: readonly Attachment[], alt?: string): ImageView {
  const file = attachments.find((one) => one.url === url);
  if (file) return { url: attachmentPath(file), host: null, alt: alt ?? file.description ?? '' };
  return { url: null, host: URL.parse(url)?.host ?? null, alt: alt ?? '' };
}
