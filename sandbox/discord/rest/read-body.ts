import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from '../messages/store-files.ts';
import { ApiError } from './api-error.ts';

/** Discord takes 10 MiB of files from a bot, and a little JSON beside it. */
const mostBytes = 11 * 1024 * 1024;

export type ReadBody = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** Reads a request's JSON, or its files and `payload_json`. Throws 413 when it is too large and 50109 when it is no JSON. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await collect(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  return type.startsWith('multipart/form-data')
    ? readForm(bytes, type)
    : { body: parse(bytes.toString()), files: [] };
}

async function collect(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket has to outlive the refusal, or nobody would read it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > mostBytes) throw new ApiError('bodyTooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<ReadBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new ApiError('invalidJson');
  });
  const files: UploadedFile[] = [];
  for (const [name, part] of form) {
    if (typeof part === 'string') continue;
    files.push({
      key: /^files\[(\d+)\]$/.exec(name)?.[1] ?? name,
      filename: part.name,
      contentType: part.type || 'application/octet-stream',
      bytes: Buffer.from(await part.arrayBuffer()),
    });
  }
  const json = form.get('payload_json');
  return { body: parse(typeof json === 'string' ? json : '{}'), files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('invalidJson');
  }
}
