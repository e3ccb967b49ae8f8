import { once } from 'node:events';
import type { Server } from 'node:http';

/** Binds a server to loopback only, at the wished port or a free one, and gives the port. */
export async function listen(server: Server, wished: number): Promise<number> {
  try {
    return await listenAt(server, wished);
  } catch (error) {
    if (wished === 0 || !isTaken(error)) throw error;
    return listenAt(server, 0);
  }
}

async function listenAt(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The page has no port');
  return address.port;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
