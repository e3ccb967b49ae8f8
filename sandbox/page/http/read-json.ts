import type { IncomingMessage } from 'node:http';
import { PageError } from './page-error.ts';

const mostBytes = 64 * 1024;

/** Reads a request's body as JSON. Throws PageError when it is too large or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new PageError(400, 'The page sent something that is no JSON.');
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket has to outlive the refusal, or nobody would read it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > mostBytes) throw new PageError(413, 'That is more than the page takes at once.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
