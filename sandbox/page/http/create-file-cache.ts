import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { transformSync } from 'amaro';
import { pagePolicy } from './page-policy.ts';

/** A file as the browser gets it. */
export type ServedFile = {
  readonly body: string;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Reads files for the browser, TypeScript without its types. An edited file is read anew. Undefined: no such file. */
export function createFileCache(): (file: URL) => Promise<ServedFile | undefined> {
  const known = new Map<string, { readonly changedAt: number; readonly served: ServedFile }>();
  return async (file) => {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const before = known.get(file.href);
    if (before?.changedAt === found.mtimeMs) return before.served;
    const served = prepare(extname(file.pathname), await readFile(file, 'utf8'));
    known.set(file.href, { changedAt: found.mtimeMs, served });
    return served;
  };
}

function prepare(ending: string, text: string): ServedFile {
  const body = ending === '.ts' ? transformSync(text, { mode: 'strip-only' }).code : text;
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    headers: {
      'Content-Type': types[ending] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      ...(ending === '.html' ? { 'Content-Security-Policy': pagePolicy(body) } : {}),
    },
  };
}
