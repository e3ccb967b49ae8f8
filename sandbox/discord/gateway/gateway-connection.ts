import type { WebSocket } from 'ws';
import { z } from 'zod';
import { announceChange } from '../announce-change.ts';
import { closes } from './close-codes.ts';
import type { GatewayState } from './gateway.ts';
import { canResume, record, replay, type Session } from './gateway-session.ts';
import { identify } from './identify.ts';

const packetSchema = z.object({ op: z.number(), d: z.unknown().optional() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

type Connection = { readonly state: GatewayState; readonly socket: WebSocket; session: Session | undefined };

/** Talks to one client from HELLO to its close. */
export function createConnection(state: GatewayState, socket: WebSocket): void {
  const connection: Connection = { state, socket, session: undefined };
  state.sockets.add(socket);
  socket.on('message', (data) => {
    const code = receive(connection, String(data));
    if (code !== undefined) socket.close(code);
  });
  // A cut connection reports an error before its close; the close is what counts.
  socket.on('error', () => undefined);
  socket.on('close', (code) => leave(connection, code));
  send(socket, 10, { heartbeat_interval: state.heartbeatMs });
}

/** Obeys one packet; returns the code to close with when Discord would. */
function receive(connection: Connection, text: string): number | undefined {
  const packet = packetSchema.safeParse(parse(text));
  if (!packet.success) return closes.decodeError;
  const { op, d } = packet.data;
  switch (op) {
    case 1:
      if (connection.state.acknowledges) send(connection.socket, 11, null);
      return undefined;
    case 2:
      return open(connection, d);
    case 6:
      return resume(connection, d);
    case 3:
    case 4:
    case 8:
      return connection.session ? undefined : closes.notAuthenticated;
    default:
      return closes.unknownOpcode;
  }
}

function open(connection: Connection, data: unknown): number | undefined {
  if (connection.session) return closes.alreadyAuthenticated;
  const opened = identify(connection.state, connection.socket, data);
  if (typeof opened === 'number') return opened;
  connection.session = opened;
  announceChange(connection.state.world, 'presence');
  return undefined;
}

function resume(connection: Connection, data: unknown): number | undefined {
  const { state, socket } = connection;
  const parsed = resumeSchema.safeParse(data);
  if (!parsed.success) return closes.decodeError;
  if (parsed.data.token !== state.world.token) return closes.authenticationFailed;
  const session = state.sessions.get(parsed.data.session_id);
  if (!session || !canResume(session, parsed.data.seq)) {
    send(socket, 9, false);
    return undefined;
  }
  session.socket?.terminate();
  session.socket = socket;
  connection.session = session;
  announceChange(state.world, 'presence');
  replay(session, parsed.data.seq);
  record(session, { event: 'RESUMED', data: {} });
  return undefined;
}

/** A client that closes with 1000 or 1001 ends its session; whatever else happens leaves it to be resumed. */
function leave({ state, socket, session }: Connection, code: number): void {
  state.sockets.delete(socket);
  if (session?.socket !== socket) return;
  session.socket = undefined;
  announceChange(state.world, 'presence');
  if (!state.dismissed.has(socket) && (code === 1000 || code === 1001)) state.sessions.delete(session.id);
}

function send(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
