import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world.ts';

/** Serves an uploaded file from `/attachments/{channel}/{id}/{name}`, as Discord's CDN does. */
export function serveFile(world: World, request: IncomingMessage, response: ServerResponse): void {
  const id = request.url?.split('/')[3] ?? '';
  const bytes = world.files.get(id);
  response.statusCode = bytes ? 200 : 404;
  response.setHeader('Content-Type', 'application/octet-stream');
  response.end(bytes ?? '');
}
