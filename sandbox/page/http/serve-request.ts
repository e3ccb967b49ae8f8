import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Acting } from '../actions/action.ts';
import { allActions } from '../actions/all-actions.ts';
import type { Hub } from '../events/create-hub.ts';
import { openStream } from '../events/open-stream.ts';
import { asks } from './asks.ts';
import { attachmentReply } from './attachment-reply.ts';
import type { ServedFile } from './create-file-cache.ts';
import { errorReply } from './error-reply.ts';
import { fileReply } from './file-reply.ts';
import { findPageFile } from './find-page-file.ts';
import { guardRequest } from './guard-request.ts';
import { PageError } from './page-error.ts';
import { readJson } from './read-json.ts';
import { jsonReply, type Reply, sendReply } from './reply.ts';
import { safetyHeaders } from './safety-headers.ts';

export type PageParts = Acting & {
  readonly hub: Hub;
  readonly readFile: (file: URL) => Promise<ServedFile | undefined>;
  readonly port: number;
};

/** Answers one request of the page, or opens its stream of events. */
export async function serveRequest(
  parts: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value);
  try {
    const { method = 'GET', headers } = request;
    const target = targetOf(request);
    guardRequest({ method, headers, port: parts.port });
    const reply = methodReply(method, target.pathname) ?? (await answer(parts, request, target));
    if (reply === 'stream') stream(parts, response, target);
    else sendReply(response, reply);
  } catch (error) {
    sendReply(response, errorReply(parts.show, error));
  }
}

function targetOf({ url = '/' }: IncomingMessage): URL {
  const target = url.startsWith('/') ? URL.parse(`http://page${url}`) : null;
  if (!target) throw new PageError(400, 'That address makes no sense.');
  return target;
}

/** Undefined when the method may be used on the path. */
function methodReply(method: string, path: string): Reply | undefined {
  const allowed = allowedMethods(path);
  if (allowed.includes(method)) return undefined;
  const headers = { Allow: [...allowed, 'OPTIONS'].join(', ') };
  if (method === 'OPTIONS') return { status: 204, headers, body: '' };
  const refused = jsonReply({ error: `This address takes ${allowed.join(' and ')} only.` }, 405);
  return { ...refused, headers: { ...refused.headers, ...headers } };
}

function allowedMethods(path: string): readonly string[] {
  if (Object.hasOwn(allActions, path)) return ['POST'];
  return path === '/events' ? ['GET'] : ['GET', 'HEAD'];
}

async function answer(
  parts: PageParts,
  request: IncomingMessage,
  { pathname, searchParams }: URL,
): Promise<Reply | 'stream'> {
  const act = Object.hasOwn(allActions, pathname) ? allActions[pathname] : undefined;
  if (act) return jsonReply(await act(parts, await readJson(request)));
  const ask = Object.hasOwn(asks, pathname) ? asks[pathname] : undefined;
  if (ask) return jsonReply(ask(parts.show.stage(), searchParams));
  if (pathname === '/events') return 'stream';
  if (pathname.startsWith('/attachments/')) return attachmentReply(parts.show.stage().discord, pathname);
  const path = findPageFile(pathname);
  const file = path && (await parts.readFile(path));
  if (!file) throw new PageError(404, 'There is nothing at this address. The page itself is at /.');
  return fileReply(file, request.headers['if-none-match']);
}

function stream({ hub, show }: PageParts, response: ServerResponse, { searchParams }: URL): void {
  if (response.closed) return;
  response.once('close', hub.join(searchParams.get('as') ?? '', openStream(response)));
  show.visit();
}
