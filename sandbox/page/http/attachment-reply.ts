import type { Discord } from '../../discord/discord.ts';
import { imageType } from '../views/image-type.ts';
import { PageError } from './page-error.ts';
import type { Reply } from './reply.ts';

const pattern = /^\/attachments\/\d+\/\d+\/([\w.-]+)$/;

/** A file that came with a message. Anything but an image is saved, never opened in the page's own origin. Throws PageError. */
export async function attachmentReply({ api }: Discord, path: string): Promise<Reply> {
  const filename = pattern.exec(path)?.[1];
  const stored = filename === undefined ? undefined : await fetch(new URL(path, api)).catch(() => undefined);
  if (filename === undefined || !stored?.ok) throw new PageError(404, 'That file is gone.');
  const type = imageType(filename);
  const headers = {
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Disposition': type ? 'inline' : `attachment; filename="${filename}"`,
    'Cache-Control': 'private, max-age=3600',
  };
  return { status: 200, headers, body: Buffer.from(await stored.arrayBuffer()) };
}
