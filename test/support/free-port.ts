import { once } from 'node:events';
import { createServer } from 'node:net';
import type { TestContext } from 'node:test';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { port, close } = await takePort();
  await close();
  return port;
}

/** A port that somebody else holds until the test ends. */
export async function takenPort(t: TestContext): Promise<number> {
  const { port, close } = await takePort();
  t.after(close);
  return port;
}

async function takePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const close = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, close };
}
