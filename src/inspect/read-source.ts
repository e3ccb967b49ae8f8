import { readFile, stat } from 'node:fs/promises';
import { createFetcher } from '../feed/fetcher.ts';

/** What stands behind an argument of `inspect`, or why it can't be read. */
export type RawSource =
  | {
      readonly kind: 'body';
      readonly body: Uint8Array;
      readonly contentType: string | null;
      readonly url: string | null;
    }
  | { readonly kind: 'blind'; readonly reason: string };

const MAX_BYTES = 64 * 1024 * 1024;
const SECOND = 1000;

/** Reads a path, an http(s) address, or standard input (`-`). Addresses on this machine are allowed: a person asked. */
export async function readSource(argument: string): Promise<RawSource> {
  if (/^https?:\/\//i.test(argument)) return readAddress(argument);
  try {
    return { kind: 'body', body: await readLocal(argument), contentType: null, url: null };
  } catch (error) {
    return { kind: 'blind', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function readAddress(url: string): Promise<RawSource> {
  const fetcher = createFetcher({
    userAgent: 'Sundown-inspect/0.1.0',
    allowPrivateNetwork: true,
    minGapMs: 0,
    timeouts: { connectMs: 10 * SECOND, totalMs: 30 * SECOND },
    maxBytes: 5 * 1024 * 1024,
    maxRedirects: 5,
    now: () => new Date(),
  });
  const page = await fetcher.fetch({ url, validators: null }).finally(() => fetcher.close());
  if (page.kind === 'fresh')
    return { kind: 'body', body: page.body, contentType: page.contentType, url: page.url };
  return {
    kind: 'blind',
    reason: page.kind === 'failed' ? page.detail : 'answered that nothing has changed',
  };
}

async function readLocal(path: string): Promise<Uint8Array> {
  if (path === '-') return readStandardInput();
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error(`${path} has ${size} bytes, at most ${MAX_BYTES} are read`);
  return readFile(path);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error(`standard input has more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
