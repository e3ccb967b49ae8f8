import type { ServedFile } from './create-file-cache.ts';
import type { Reply } from './reply.ts';

/** A file, or the word that the browser has it already. */
export function fileReply({ body, etag, headers: own }: ServedFile, known: string | undefined): Reply {
  const headers = { ...own, ETag: etag };
  return known === etag ? { status: 304, headers, body: '' } : { status: 200, headers, body };
}
